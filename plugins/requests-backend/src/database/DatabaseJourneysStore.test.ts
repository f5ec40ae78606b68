import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { migrate } from '../__testUtils__/migrate';
import { aJourney } from '../__testUtils__/workRecords';
import { DatabaseJourneysStore } from './DatabaseJourneysStore';

const databases = createTestDatabases();
const ann = 'user:default/ann';
const lease = (owner: string) => ({ owner, milliseconds: 10_000 });

describe.each(databases.eachSupportedId())(
  'DatabaseJourneysStore on %s',
  engine => {
    let knex: Knex;
    let store: DatabaseJourneysStore;

    beforeEach(async () => {
      knex = await databases.init(engine);
      await migrate(knex);
      store = new DatabaseJourneysStore(knex);
    });

    afterEach(() => knex.destroy());

    it('begins one journey for one key, and shows it to its person', async () => {
      const journey = aJourney();
      expect(await store.insert(journey)).toEqual(journey);
      const again = aJourney({ idempotencyKey: journey.idempotencyKey });
      expect(await store.insert(again)).toEqual(journey);
      expect(await store.get(ann, journey.id)).toEqual(journey);
      await expect(store.get('user:default/bob', journey.id)).rejects.toThrow(
        /No journey/,
      );
    });

    it('advances once of two tabs', async () => {
      const journey = await store.insert(aJourney());
      const advanced = await Promise.all(
        ['done', 'abandoned'].map(state =>
          store.replace({ ...journey, state: state as never, revision: 2 }, 1),
        ),
      );
      expect(advanced.filter(Boolean)).toHaveLength(1);
    });

    it('lists by state and by title in either language, page by page', async () => {
      const one = aJourney({ createdAt: '2026-11-25T08:00:01.000Z' });
      const two = aJourney({ state: 'done' });
      const three = aJourney({ owner: 'user:default/bob' });
      for (const journey of [one, two, three]) {
        await store.insert(journey);
      }
      const ids = async (query: object) =>
        (await store.list({ owner: ann, limit: 10, ...query })).items.map(
          ({ id }) => id,
        );
      expect(await ids({})).toEqual([one.id, two.id]);
      expect(await ids({ states: ['done'] })).toEqual([two.id]);
      expect(await ids({ search: '서비스' })).toEqual([one.id, two.id]);
      expect(await ids({ search: '%' })).toEqual([]);
      const { nextCursor } = await store.list({ owner: ann, limit: 1 });
      expect(await ids({ cursor: nextCursor })).toEqual([two.id]);
    });

    it('gives what is due to one replica, until it is given back', async () => {
      const time = '2026-11-25T09:00:00.000Z';
      const journey = await store.insert(aJourney({ nextAttemptAt: time }));
      await store.insert(aJourney());
      expect(await store.nextDueAt()).toBe(time);
      const claims = await Promise.all(
        ['a', 'b'].map(owner => store.claimDue(lease(owner), time, 5)),
      );
      expect(claims.flat().map(({ id }) => id)).toEqual([journey.id]);
      const holder = claims[0].length > 0 ? 'a' : 'b';
      expect(await store.renewLeases(lease(holder), [journey.id])).toEqual([
        journey.id,
      ]);
      await store.release(lease(holder), journey.id, undefined);
      expect(await store.claimDue(lease('c'), time, 5)).toEqual([]);
    });
  },
);
