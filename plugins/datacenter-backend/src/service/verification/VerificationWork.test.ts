import { DatacenterObject } from '@rackstage/plugin-datacenter-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestPlant } from '../../__testUtils__/TestPlant';
import {
  FakeSource,
  SeenLink,
  TestVerification,
} from '../../__testUtils__/TestVerification';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('VerificationWork on %s', engine => {
  let knex: Knex;
  let plant: TestPlant;
  let rack: DatacenterObject;

  beforeEach(async () => {
    knex = await databases.init(engine);
    plant = await TestPlant.create(knex);
    rack = await plant.rack(await plant.room());
    const { id: typeId } = await plant.serverType();
    const [one, two] = await Promise.all(
      ['one', 'two'].map((name, index) =>
        plant.make('devices', {
          name,
          typeId,
          rackId: rack.id,
          position: index + 1,
          managementAddress: `192.0.2.${index + 1}`,
        }),
      ),
    );
    await plant.cable(
      await plant.port(one, 'eth0'),
      await plant.port(two, 'eth0'),
    );
  });

  afterEach(() => knex.destroy());

  const processOf = (source: FakeSource, owner: string) =>
    new TestVerification(plant, knex, [source], owner);
  const seenByOne: SeenLink[] = [['eth0', 'two', 'eth0']];

  /** A device that answers when it is let. */
  const held = () => {
    let letGo: (links: SeenLink[]) => void = () => {};
    let begun: () => void = () => {};
    const isAsked = new Promise<void>(resolve => {
      begun = resolve;
    });
    const answer = () =>
      new Promise<SeenLink[]>(resolve => {
        letGo = resolve;
        begun();
      });
    return { answer, isAsked, letGo: () => letGo([]) };
  };

  it('does not begin twice what is under way, whoever asks for it', async () => {
    const [one, two] = ['one', 'two'].map(owner =>
      processOf(new FakeSource({ one: seenByOne, two: [] }), owner),
    );
    const runs = await Promise.all(
      [one, two, one, two].map(test => test.start('racks', rack)),
    );
    expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
    const rounds = await Promise.all([one.round(), two.round()]);
    expect(rounds.sort()).toEqual([0, 1]);
    expect((await one.result(runs[0].id)).run).toMatchObject({
      state: 'done',
      counts: { verified: 1 },
    });
    const next = await one.start('racks', rack);
    expect(next.id).not.toBe(runs[0].id);
    const { items } = await one.service.list({
      limit: 10,
      objectId: rack.id,
      states: ['waiting'],
    });
    expect(items.map(({ id }) => id)).toEqual([next.id]);
  });

  it('goes on where a process died over it, and heeds nothing of the dead one', async () => {
    const hanging = held();
    const first = new FakeSource({ one: seenByOne, two: hanging.answer });
    const dead = processOf(first, 'dead');
    const { id } = await dead.start('racks', rack);
    // A lease that is over at once: nobody renews it any more.
    const lease = dead.lease(-1);
    const [run] = await dead.work.claim(lease, 1);
    const dying = dead.work.process(run, lease, new AbortController().signal);
    await hanging.isAsked;
    const second = new FakeSource({ one: [], two: [] });
    const alive = processOf(second, 'alive');
    await until(async () => (await alive.store.readings(id)).length === 1);
    expect(await alive.round()).toBe(1);
    expect([first.asked.sort(), second.asked]).toEqual([
      ['one', 'two'],
      ['two'],
    ]);
    const before = await alive.result(id);
    expect(before.run).toMatchObject({
      state: 'done',
      counts: { verified: 1 },
    });
    hanging.letGo();
    await dying;
    expect(await alive.result(id)).toEqual(before);
  });

  it('hands over what it is at when the portal is stopped', async () => {
    const hanging = held();
    const stopped = processOf(
      new FakeSource({ one: seenByOne, two: hanging.answer }),
      'stopped',
    );
    const { id } = await stopped.start('racks', rack);
    const controller = new AbortController();
    const ending = stopped.round(controller.signal);
    await hanging.isAsked;
    controller.abort(new Error('The portal is shutting down'));
    await ending;
    const other = processOf(new FakeSource({ one: [], two: [] }), 'other');
    expect(await other.round()).toBe(1);
    expect((await other.result(id)).run.state).toBe('done');
    expect(await other.store.get(id)).toMatchObject({ attempts: 1 });
  });

  it('gives up what fails again and again, and lets it be started anew', async () => {
    const test = processOf(new FakeSource({ one: seenByOne, two: [] }), 'one');
    const { id } = await test.start('racks', rack);
    jest
      .spyOn(plant.objects, 'apply')
      .mockRejectedValue(new Error('The disk is full'));
    for (let attempt = 0; attempt < 4; attempt++) {
      expect(await test.round()).toBe(1);
      plant.now = new Date(Number(plant.now) + 30_000);
    }
    expect(await test.round()).toBe(0);
    expect((await test.result(id)).run).toMatchObject({
      state: 'failed',
      error: 'The disk is full',
    });
    jest.restoreAllMocks();
    const again = await test.verify('racks', rack);
    expect(again.run.state).toBe('done');
  });

  it('forgets what came of it after its time, and not what is known of cables', async () => {
    const test = processOf(new FakeSource({ one: seenByOne, two: [] }), 'one');
    const { run, links } = await test.verify('racks', rack);
    await test.store.deleteBefore('2026-12-01T00:00:00.000Z');
    expect((await test.service.get(run.id)).state).toBe('done');
    await test.store.deleteBefore('2027-01-01T00:00:00.000Z');
    await expect(test.service.get(run.id)).rejects.toThrow(/No verification/);
    const state = await test.service.cable(links[0].cableId!);
    expect(state.state).toBe('verified');
    expect(state).not.toHaveProperty('verificationId');
  });
});

/** Looks again and again, without waiting for a time. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) {
    await new Promise(setImmediate);
  }
}
