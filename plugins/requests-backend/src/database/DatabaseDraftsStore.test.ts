import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { migrate } from '../__testUtils__/migrate';
import { aDraft } from '../__testUtils__/workRecords';
import { DatabaseDraftsStore } from './DatabaseDraftsStore';
import { DraftHead, DraftRecord } from './workRecords';

const databases = createTestDatabases();
const ann = 'user:default/ann';
const bob = 'user:default/bob';

const head = ({ values: _, ...draft }: DraftRecord): DraftHead => draft;

describe.each(databases.eachSupportedId())(
  'DatabaseDraftsStore on %s',
  engine => {
    let knex: Knex;
    let store: DatabaseDraftsStore;

    beforeEach(async () => {
      knex = await databases.init(engine);
      await migrate(knex);
      store = new DatabaseDraftsStore(knex);
    });

    afterEach(() => knex.destroy());

    it('keeps a form for its person alone', async () => {
      const draft = aDraft();
      const ofJourney = aDraft({
        journeyId: '3f2c1e9a-0b1d-4a5e-8f00-0123456789ab',
        journeyStep: 'machine',
        formKey: '3f2c1e9a-0b1d-4a5e-8f00-0123456789ab/machine',
        updatedAt: '2026-11-25T09:00:00.000Z',
      });
      expect(await store.insert(draft)).toBe(true);
      expect(await store.insert(ofJourney)).toBe(true);
      expect(await store.get({ owner: ann }, draft.id)).toEqual(draft);
      expect(await store.list({ owner: ann }, {})).toEqual(
        [ofJourney, draft].map(head),
      );
      expect(
        await store.list({ owner: ann }, { journeyId: ofJourney.journeyId }),
      ).toEqual([head(ofJourney)]);
      expect(await store.list({ owner: bob }, {})).toEqual([]);
      await expect(store.get({ owner: bob }, draft.id)).rejects.toThrow(
        /No draft/,
      );
      await store.delete({ owner: bob }, draft.id);
      expect(await store.count(ann)).toBe(2);
      await store.delete({ owner: ann }, draft.id);
      await store.deleteForm(ann, ofJourney.templateRef, ofJourney.formKey);
      expect(await store.count(ann)).toBe(0);
    });

    it('has one draft of each form, whoever comes first', async () => {
      const both = await Promise.all([
        store.insert(aDraft()),
        store.insert(aDraft()),
      ]);
      expect(both.filter(Boolean)).toHaveLength(1);
      expect(await store.insert(aDraft({ owner: bob }))).toBe(true);
    });

    it('lets one of two devices replace what both have read', async () => {
      const draft = aDraft();
      await store.insert(draft);
      const replaced = await Promise.all(
        ['a', 'b'].map(name =>
          store.replace({ ...draft, values: { name }, revision: 2 }, 1),
        ),
      );
      expect(replaced.filter(Boolean)).toHaveLength(1);
      const { revision } = await store.get({ owner: ann }, draft.id);
      expect(revision).toBe(2);
    });

    it('forgets what has expired', async () => {
      const time = '2026-12-01T00:00:00.000Z';
      const old = aDraft({ expiresAt: time });
      const young = aDraft({
        templateRef: 'template:default/other',
        expiresAt: '2026-12-01T00:00:00.001Z',
      });
      await store.insert(old);
      await store.insert(young);
      expect(await store.deleteExpired(time)).toBe(1);
      expect(await store.list({ owner: ann }, {})).toEqual([head(young)]);
    });
  },
);
