import { ConflictError } from '@backstage/errors';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestInstances } from '../__testUtils__/TestInstances';
import { DatabaseInstancesStore } from './DatabaseInstancesStore';

const databases = createTestDatabases();
const now = '2026-03-02T09:00:00.000Z';
const later = '2026-03-02T10:00:00.000Z';
const none = () => ({ fields: {} });

describe.each(databases.eachSupportedId())(
  'leases of DatabaseInstancesStore on %s',
  engine => {
    let knex: Knex;
    let test: TestInstances;
    let store: DatabaseInstancesStore;

    beforeEach(async () => {
      knex = await databases.init(engine);
      test = await TestInstances.create(knex);
      store = test.store;
    });

    afterEach(() => knex.destroy());

    const lease = (owner: string, milliseconds = 60_000) => ({
      owner,
      milliseconds,
    });
    const release = { release: true };

    it('gives each to one process only', async () => {
      await test.insert(
        ...Array.from({ length: 12 }, (_, index) => ({ name: `n${index}` })),
        { name: 'later', nextAttemptAt: later },
        { name: 'settled', nextAttemptAt: undefined },
      );
      const claims = await Promise.all(
        ['a', 'b', 'c', 'd'].map(owner => store.claimDue(lease(owner), now, 5)),
      );
      const rest = await store.claimDue(lease('e'), now, 100);
      const all = [...claims.flat(), ...rest].map(({ name }) => name);
      expect(all).toHaveLength(12);
      expect(new Set(all).size).toBe(12);
      expect(all.filter(name => !/^n\d+$/.test(name))).toEqual([]);
    });

    it('lets only the process write that holds the lease', async () => {
      const { id } = await test.insertOne();
      await store.claimDue(lease('dead', -1), now, 1);
      await store.claimDue(lease('alive'), now, 1);
      const write = (owner: string) =>
        store.recordObservation(
          lease(owner),
          id,
          () => ({ fields: { cloudId: owner } }),
          release,
        );
      await expect(write('dead')).rejects.toThrow(/lease .* lost/);
      expect(await store.get(id)).not.toHaveProperty('cloudId');
      expect(await write('alive')).toMatchObject({ cloudId: 'alive' });
      await expect(write('alive')).rejects.toThrow(ConflictError);
      await expect(
        store.recordObservation(lease('alive'), 'unknown', none, release),
      ).rejects.toThrow(ConflictError);
    });

    it('waits for a dead process no longer than a lease although the clock was put back', async () => {
      const { id } = await test.insertOne();
      await store.claimDue(lease('dead'), now, 1);
      // What it was before the clock was put back by an hour.
      await knex('instances').increment('lease_expires_at', 3_600_000);
      expect(await store.claimDue(lease('heir', -1), now, 1)).toHaveLength(1);
      expect(await store.renewLeases(lease('dead'), [id])).toEqual([]);
    });

    it('leaves the process that holds the lease its time to renew it when the clock is put back', async () => {
      const { id } = await test.insertOne();
      await store.claimDue(lease('alive'), now, 1);
      await knex('instances').increment('lease_expires_at', 3_600_000);
      expect(await store.claimDue(lease('other'), now, 1)).toEqual([]);
      expect(await store.renewLeases(lease('alive'), [id])).toEqual([id]);
    });

    it('does not count an observation as a change of what is asked for', async () => {
      const { id } = await test.insertOne();
      await store.claimDue(lease('a'), now, 1);
      const observed = await store.recordObservation(
        lease('a'),
        id,
        () => ({ fields: { phase: 'Creating' } }),
        { release: false },
      );
      expect(observed.revision).toBe(1);
      expect(await store.renewLeases(lease('a'), [id])).toEqual([id]);
      expect(await store.renewLeases(lease('b'), [id])).toEqual([]);
    });

    it('sees in a write what was asked for since the claim', async () => {
      const { id } = await test.insertOne();
      const [claimed] = await store.claimDue(lease('a'), now, 1);
      await store.change(id, () => ({ fields: { power: 'stopped' } }));
      expect(claimed.power).toBe('running');
      const { power } = await store.recordObservation(
        lease('a'),
        id,
        none,
        release,
      );
      expect(power).toBe('stopped');
    });

    it('says when the next one is due that nobody works on', async () => {
      expect(await store.nextDueAt()).toBeUndefined();
      await test.insert(
        { name: 'a' },
        { name: 'b', nextAttemptAt: later },
        { name: 'c', nextAttemptAt: undefined },
      );
      expect(await store.nextDueAt()).toBe(now);
      await store.claimDue(lease('a'), now, 5);
      expect(await store.nextDueAt()).toBe(later);
    });

    it('makes due what waits for a time, and nothing that waits for none', async () => {
      await test.insert(
        { name: 'later', nextAttemptAt: later },
        { name: 'settled', nextAttemptAt: undefined },
      );
      await store.makeAllDue(now);
      const due = await store.claimDue(lease('a'), now, 5);
      expect(due.map(({ name }) => name)).toEqual(['later']);
    });

    it('takes a sighting only of what exists and nobody works on', async () => {
      const { instances } = await test.insert(
        { name: 'free', nextAttemptAt: undefined },
        { name: 'busy' },
        { name: 'gone', nextAttemptAt: undefined, deletedAt: now },
      );
      await store.claimDue(lease('a'), now, 5);
      const seen = () => ({ fields: { cloudId: 'seen' } });
      await store.recordSightings(
        new Map(instances.map(({ id }) => [id, seen])),
      );
      const rows = await knex('instances').whereNotNull('cloud_id');
      expect(rows.map(({ name }) => name)).toEqual(['free']);
    });
  },
);
