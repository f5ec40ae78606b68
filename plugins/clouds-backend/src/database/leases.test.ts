import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestWorld } from '../__testUtils__/TestWorld';
import { InstanceChange } from './InstancesStore';
import { LeaseOptions } from './leases';

const databases = createTestDatabases();

const lease = (owner: string, milliseconds = 60_000): LeaseOptions => ({
  owner,
  milliseconds,
});
/** Of a process that died a while ago. */
const over = (owner: string) => lease(owner, -1000);

const renameZone =
  (zone: string): InstanceChange =>
  () => ({ fields: { zone } });

describe.each(databases.eachSupportedId())(
  'leases of instances on %s',
  engine => {
    let knex: Knex;
    let world: TestWorld;
    let ids: string[];

    beforeEach(async () => {
      knex = await databases.init(engine);
      world = await TestWorld.create(knex);
      const { instances } = await world.ask({ count: 10 });
      ids = instances.map(({ id }) => id);
    });

    afterEach(() => knex.destroy());

    const now = () => world.clock.now().toISOString();
    const claim = async (options: LeaseOptions, limit = 10) =>
      (await world.instances.claimDue(options, now(), limit)).map(
        ({ id }) => id,
      );
    const record = (
      options: LeaseOptions,
      id: string,
      change: InstanceChange,
      release = false,
    ) => world.instances.recordObservation(options, id, change, { release });

    it('give each instance to one of several replicas that ask at once', async () => {
      const claims = await Promise.all(
        ['one', 'two', 'three', 'four'].map(owner => claim(lease(owner), 4)),
      );
      expect(claims.every(({ length }) => length <= 4)).toBe(true);
      expect(new Set(claims.flat()).size).toBe(claims.flat().length);
      const rest = await claim(lease('five'));
      expect([...claims.flat(), ...rest].sort()).toEqual([...ids].sort());
    });

    it('give the ones that wait longest first, and none before its time', async () => {
      await knex('instances')
        .whereIn('id', ids.slice(5))
        .update({ next_attempt_at: '2000-01-01T00:00:00.000Z' });
      await knex('instances')
        .where({ id: ids[0] })
        .update({ next_attempt_at: '2999-01-01T00:00:00.000Z' });
      expect((await claim(lease('one'), 5)).sort()).toEqual(
        ids.slice(5).sort(),
      );
      expect((await claim(lease('one'))).sort()).toEqual(
        ids.slice(1, 5).sort(),
      );
    });

    it('pass to somebody else only when they are over', async () => {
      await claim(lease('one'), 4);
      const abandoned = await claim(over('two'));
      expect(abandoned).toHaveLength(6);
      expect((await claim(lease('three'))).sort()).toEqual(abandoned.sort());
    });

    it('are prolonged for whoever still holds them', async () => {
      const [kept, lost] = await claim(over('one'), 2);
      await knex('instances')
        .where({ id: lost })
        .update({ lease_owner: 'two' });
      expect(
        await world.instances.renewLeases(lease('one'), [kept, lost]),
      ).toEqual([kept]);
      expect(await claim(lease('three'))).not.toContain(kept);
    });

    it('let nobody write who lost his', async () => {
      const [id] = await claim(over('one'), 1);
      await claim(lease('two'));
      await expect(
        record(lease('one'), id, renameZone('late')),
      ).rejects.toThrow(/was lost/);
      expect((await world.record(id)).zone).toBeUndefined();
      expect(await record(lease('two'), id, renameZone('new'))).toMatchObject({
        zone: 'new',
      });
    });

    it('are given back with what was observed', async () => {
      const [id] = await claim(lease('one'), 1);
      await record(lease('one'), id, renameZone('a'), true);
      await expect(record(lease('one'), id, renameZone('b'))).rejects.toThrow(
        /was lost/,
      );
      expect(await claim(lease('two'))).toContain(id);
    });

    it('do not keep people from changing what they ask for', async () => {
      const [id] = await claim(lease('one'), 1);
      await Promise.all([
        world.instances.change(id, ({ labels }) => ({
          fields: { labels: { ...labels, a: '1' } },
        })),
        record(lease('one'), id, renameZone('seen')),
        world.instances.change(id, ({ labels }) => ({
          fields: { labels: { ...labels, b: '2' } },
        })),
      ]);
      expect(await world.record(id)).toMatchObject({
        labels: { a: '1', b: '2' },
        zone: 'seen',
        revision: 3,
      });
    });

    it('tell when the next one is due that nobody holds', async () => {
      expect(await world.instances.nextDueAt()).toBe(now());
      await claim(lease('one'));
      expect(await world.instances.nextDueAt()).toBeUndefined();
    });

    it('fail an operation once, for all that is left of it', async () => {
      const { operationId } = await world.record(ids[0]);
      await knex('instances')
        .where({ id: ids[0] })
        .update({ deleted_at: now() });
      const fail = () =>
        world.instances.failOperation(
          operationId,
          { code: 'QuotaExceeded', message: 'Full', permanent: true },
          renameZone('failed'),
        );
      const answers = await Promise.all([fail(), fail(), fail()]);
      expect(answers.sort()).toEqual([false, false, true]);
      const rows = await world.instances.listByOperation(operationId);
      expect(rows.filter(({ zone }) => zone === 'failed')).toHaveLength(9);
    });
  },
);
