import { queryWords } from '@rackstage/search-documents';
import { createTestDatabases, plansOf } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { aDocument } from '../__testUtils__/documents';
import { DatabaseSearchStore } from './DatabaseSearchStore';
import { migrate } from './migrate';
import { VisibleType } from './SearchStore';

const databases = createTestDatabases();
const documents = 3000;

describe.each(databases.eachSupportedId())('searches on %s', engine => {
  let knex: Knex;
  let store: DatabaseSearchStore;

  beforeAll(async () => {
    knex = await databases.init(engine);
    await migrate(knex);
    store = new DatabaseSearchStore(knex, Date.now);
    await store.put(
      'thing',
      Array.from({ length: documents }, (_, n) =>
        aDocument(`web-${n} 서버${n}`, {
          text: n % 100 === 0 ? 'rare 드문 words' : 'common 흔한 words',
          attributes: { owner: `group:default/team-${n % 200}` },
        }),
      ),
    );
    // As the database does by itself after a while.
    await knex.raw(engine === 'SQLITE_3' ? 'ANALYZE' : 'VACUUM ANALYZE');
  }, 60_000);

  afterAll(() => knex.destroy());

  const whole: VisibleType[] = [{ type: 'thing' }];
  const owned: VisibleType[] = [
    {
      type: 'thing',
      condition: { attribute: 'owner', values: ['group:default/team-7'] },
    },
  ];

  it.each([
    ['a rare word', 'rare', whole],
    ['a rare Korean word', '드문', whole],
    ['a name', 'web-777', whole],
    ['a word that all have, in what few may see', 'words', owned],
    ['a Korean word that all have, in what few may see', '서버', owned],
    ['nothing, in what few may see', '', owned],
  ])(
    'for %s read no table from its beginning to its end',
    async (_, term, visible) => {
      const plan = await plansOf(knex, () =>
        store.find({
          words: queryWords(term),
          visible,
          filters: {},
          limit: 25,
          facets: ['owner'],
        }),
      );
      expect(plan).toMatch(/Index|VIRTUAL TABLE INDEX|USING/);
      expect(plan).not.toMatch(
        /Seq Scan on search_|SCAN (d|search_documents|search_names|search_attributes)$/m,
      );
    },
  );

  it.each([
    ['words that all have', 'common words'],
    ['a name that all begin with', 'web'],
  ])(
    'for %s, in what few may see, ask nothing about all documents',
    async (_, term) => {
      const plan = await plansOf(knex, () =>
        store.find({
          words: queryWords(term),
          visible: owned,
          filters: {},
          limit: 25,
          facets: ['owner'],
        }),
      );
      expect(plan).not.toMatch(/search_documents_(title|body)_index/);
      // Names in their order: of each document, to be looked at one by one.
      expect(plan).not.toMatch(/CO-ROUTINE n|Sort Key: search_names.name/);
    },
  );
});
