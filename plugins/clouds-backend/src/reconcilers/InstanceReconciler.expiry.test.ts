import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { before } from '../__testUtils__/before';
import { caller } from '../__testUtils__/requests';
import { settle } from '../__testUtils__/settle';
import { shortLease, TestWorld } from '../__testUtils__/TestWorld';

const databases = createTestDatabases();

const hour = 3600;
const day = 24 * hour;

describe.each(databases.eachSupportedId())('expiry on %s', engine => {
  let knex: Knex;
  let world: TestWorld;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex);
  });

  afterEach(() => knex.destroy());

  const inSeconds = (seconds: number) =>
    new Date(world.clock.now().getTime() + seconds * 1000).toISOString();
  /** Lets time pass, and what is due in it happen. */
  const pass = async (seconds: number) => {
    const end = world.clock.now().getTime() + seconds * 1000;
    await world.settle({ seconds });
    world.clock.advance((end - world.clock.now().getTime()) / 1000);
    await world.settle({ seconds: 0 });
  };

  it('warns a week, a day and an hour before, and then deletes', async () => {
    const id = await world.run({ expiresAt: inSeconds(30 * day) });
    await pass(20 * day);
    expect(world.warned).toEqual([]);
    await pass(9 * day + 23.5 * hour);
    expect(world.warned).toEqual([
      ['web', 7 * day],
      ['web', day],
      ['web', hour],
    ]);
    expect(world.cloud.listInstances()).toHaveLength(1);
    expect(
      (await world.reasons(id)).filter(it => it === 'Expiring'),
    ).toHaveLength(3);
    await pass(hour);
    expect(world.cloud.listInstances()).toEqual([]);
    expect(world.warned).toHaveLength(3);
  });

  it('does not warn of a week to something that lives for a day', async () => {
    await world.run({ expiresAt: inSeconds(day) });
    await pass(day - 60);
    expect(world.warned).toEqual([['web', hour]]);
  });

  it('neither warns nor deletes before the new end when it is extended', async () => {
    const id = await world.run({ expiresAt: inSeconds(2 * hour) });
    await pass(1.5 * hour);
    expect(world.warned).toEqual([['web', hour]]);
    await world.instanceService.update(
      id,
      { expiresAt: inSeconds(3 * day) },
      caller,
    );
    await pass(day);
    expect(world.warned).toEqual([['web', hour]]);
    expect(world.cloud.listInstances()).toHaveLength(1);
    await pass(day + hour);
    expect(world.warned.slice(1)).toEqual([['web', day]]);
    await world.instanceService.update(id, { expiresAt: null }, caller);
    await pass(30 * day);
    expect(world.warned).toHaveLength(2);
    expect(world.cloud.listInstances()).toHaveLength(1);
  });

  it('keeps what is protected, says so, and tells the owner once', async () => {
    const id = await world.run({
      expiresAt: inSeconds(2 * day),
      deletionProtection: true,
    });
    await pass(2 * day - 60);
    expect(world.warned).toEqual([]);
    await pass(10 * day);
    expect(world.warned).toEqual([['web', 0]]);
    expect(world.cloud.listInstances()).toHaveLength(1);
    const record = await world.record(id);
    expect(record.phase).toBe('Running');
    expect(record.conditions).toContainEqual(
      expect.objectContaining({ type: 'Expired', status: 'True' }),
    );
    expect(await world.reasons(id)).toContain('ExpiredButProtected');
    await world.instanceService.update(
      id,
      { deletionProtection: false },
      caller,
    );
    await pass(60);
    expect(world.cloud.listInstances()).toEqual([]);
  });

  it('neither warns twice nor deletes early when the clock goes back by an hour', async () => {
    await world.run({ expiresAt: inSeconds(3 * hour) });
    await pass(2 * hour + 60);
    expect(world.warned).toEqual([['web', hour]]);
    world.clock.advance(-hour);
    await pass(hour + 30);
    expect(world.warned).toEqual([['web', hour]]);
    await pass(58 * 60);
    expect(world.cloud.listInstances()).toHaveLength(1);
    await pass(60);
    expect(world.cloud.listInstances()).toEqual([]);
  });

  it('gives one warning after a time in which the portal was not there', async () => {
    await world.run({ expiresAt: inSeconds(30 * day) });
    world.clock.advance(29 * day + 23.5 * hour);
    await world.settle({ seconds: 0 });
    expect(world.warned).toEqual([['web', hour]]);
  });

  it('tries again, and does all else meanwhile, when the owner cannot be told', async () => {
    const id = await world.run({ expiresAt: inSeconds(2 * hour) });
    let broken = true;
    const reconciler = world.reconciler({
      warn: async (record, lead) => {
        if (broken) {
          throw new Error('Notifications are down');
        }
        world.warned.push([record.name, lead]);
      },
    });
    world.clock.advance(hour + 1);
    await settle(reconciler, world.clock, { seconds: 0 });
    expect((await world.record(id)).nextAttemptAt).toBe(inSeconds(60));
    broken = false;
    await settle(reconciler, world.clock, { seconds: 120 });
    expect(world.warned).toEqual([['web', hour]]);
    broken = true;
    await settle(reconciler, world.clock, { seconds: 2 * hour });
    expect(world.cloud.listInstances()).toEqual([]);
  });

  it('warns once, whichever of the replicas does it', async () => {
    await world.run({ expiresAt: inSeconds(2 * hour) });
    world.clock.advance(hour + 1);
    // The first is dead as soon as it has written that it told the owner.
    const mortal = world.reconciler({
      accounts: before(world.accounts, 'get', async () => {
        throw new Error('Died');
      }),
    });
    const [due] = await mortal.claim(shortLease('mortal'), 1);
    await mortal.process(
      due,
      shortLease('mortal'),
      new AbortController().signal,
    );
    await settle(world.reconciler(), world.clock, {
      lease: shortLease('heir'),
      seconds: 600,
    });
    expect(world.warned).toEqual([['web', hour]]);
  });
});
