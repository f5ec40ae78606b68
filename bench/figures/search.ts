import type { Knex } from 'knex';
import type { VisibleType } from '../../plugins/search-backend-module-trigram/src/database/SearchStore';
import { say } from '../../scripts/lib/root.mjs';
import { Benchmark, Figure, milliseconds, ratio } from '../lib/Benchmark';
import { onPostgres, onSqlite } from '../lib/databases';
import { searchDocument, searchQueries } from '../lib/searchDocuments';
import {
  DatabaseSearchStore,
  migrate,
  queryWords,
  searchFacets,
} from '../lib/searchEngine';
import { percentile, secondsOf } from '../lib/statistics';

const documents = 200_000;
const batch = 1000;
const rounds = 5;

/** Milliseconds within which an answer is there at once. */
const promised = 0.1;

/** Everybody's questions: half of them may see all, half only what is of their team. */
const people: VisibleType[][] = [
  [{ type: 'thing' }],
  [
    {
      type: 'thing',
      condition: { attribute: 'owner', values: ['group:default/team-7'] },
    },
  ],
];

/** Search as people type, over as many documents as a large portal has, beside a scan of the texts. */
export const search: Benchmark = {
  name: 'search',
  title: `searches over ${documents} documents in two languages, beside a scan of their texts`,
  run: async () => [
    ...(await onSqlite(knex => measure('SQLite', knex))),
    ...(await onPostgres(knex => measure('PostgreSQL', knex))),
  ],
};

async function measure(name: string, knex: Knex): Promise<Figure[]> {
  await migrate(knex);
  const store = new DatabaseSearchStore(knex, Date.now);
  const filled = await secondsOf(async () => {
    for (let start = 0; start < documents; start += batch) {
      await store.put(
        'thing',
        Array.from({ length: batch }, (_, n) => searchDocument(start + n)),
      );
    }
  });
  await knex.raw('analyze');
  say(`  ${name}: ${documents} documents written in ${filled.toFixed(0)} s`);
  const taken: { searched: number[]; scanned: number[] } = {
    searched: [],
    scanned: [],
  };
  for (let round = 0; round < rounds; round++) {
    for (const { term, filters = {} } of searchQueries(documents)) {
      for (const visible of people) {
        const words = queryWords(term);
        const query = { words, visible, filters, limit: 25 };
        const searched = await secondsOf(() =>
          store.find({ ...query, facets: searchFacets }),
        );
        taken.searched.push(searched);
      }
    }
  }
  for (const { term } of searchQueries(documents)) {
    taken.scanned.push(await secondsOf(() => scan(knex, queryWords(term))));
  }
  const [searched, scanned] = [taken.searched, taken.scanned].map(times =>
    percentile(times, 95),
  );
  return [
    {
      name: `search on ${name}, 95 of 100 within`,
      measured: milliseconds(searched * 1000),
      beside: milliseconds(scanned * 1000),
      result: searched,
      unit: 's',
      limit: promised,
    },
    ratio(
      `search on ${name}, beside a scan`,
      milliseconds,
      searched * 1000,
      scanned * 1000,
      0.5,
    ),
  ];
}

/** What it takes without an index of texts: no ranking, no facets, no permissions. */
const scan = (knex: Knex, words: string[]) =>
  words
    .reduce(
      (query, word) => query.whereLike('body', `%${word}%`),
      knex('search_documents'),
    )
    .orderBy('title')
    .limit(25)
    .select('id', 'document');
