import type { Knex } from 'knex';
import type { RequestQuery } from '../../plugins/requests-backend/src/database/RequestsStore';
import { say } from '../../scripts/lib/root.mjs';
import { Benchmark, Figure, milliseconds } from '../lib/Benchmark';
import { onPostgres, onSqlite } from '../lib/databases';
import { requestQueries, viewerOf } from '../lib/requestQueries';
import {
  DatabaseRequestsStore,
  fillRequests,
  migrateRequests,
} from '../lib/requestsStore';
import { percentile, secondsOf } from '../lib/statistics';

const rounds = 10;

/** Within which a list is there. */
const promised = 0.2;

/** Inbox and lists of requests, as people of a city ask for them. */
export const requests: Benchmark = {
  name: 'requests',
  title: 'inbox and lists over a million requests (SQLite: a tenth)',
  run: async () => [
    ...(await onSqlite(knex => measure('SQLite', knex, 100_000))),
    ...(await onPostgres(knex => measure('PostgreSQL', knex, 1_000_000))),
  ],
};

async function measure(
  name: string,
  knex: Knex,
  count: number,
): Promise<Figure[]> {
  await migrateRequests(knex);
  const filled = await secondsOf(() => fillRequests(knex, count));
  say(`  ${name}: ${count} requests written in ${filled.toFixed(0)} s`);
  const store = new DatabaseRequestsStore(knex);
  const inbox: number[] = [];
  const lists: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const viewer = viewerOf(round * 331);
    inbox.push(await secondsOf(() => store.countInbox(viewer, 1000)));
    for (const query of requestQueries(round)) {
      const taken = await secondsOf(() => pages(store, query));
      (query.view === 'inbox' ? inbox : lists).push(taken);
    }
  }
  return [
    figure(`inbox of requests on ${name}, 95 of 100 within`, inbox),
    figure(`lists of requests on ${name}, 95 of 100 within`, lists),
  ];
}

/** The first page, and the one after it. */
async function pages(
  store: InstanceType<typeof DatabaseRequestsStore>,
  query: RequestQuery,
): Promise<void> {
  const { nextCursor } = await store.list(query);
  if (nextCursor) {
    await store.list({ ...query, cursor: nextCursor });
  }
}

function figure(name: string, times: number[]): Figure {
  const result = percentile(times, 95);
  return {
    name,
    measured: milliseconds(result * 1000),
    beside: '',
    result,
    unit: 's',
    limit: promised,
  };
}
