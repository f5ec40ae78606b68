import type { Knex } from 'knex';
import type { RequestQuery } from '../../plugins/requests-backend/src/database/RequestsStore';
import { say } from '../../scripts/lib/root.mjs';
import { Benchmark, Figure, milliseconds } from '../lib/Benchmark';
import { onPostgres, onSqlite } from '../lib/databases';
import {
  DatabaseRequestsStore,
  fillRequests,
  groups,
  migrateRequests,
  people,
  workspaces,
} from '../lib/requestsStore';
import { percentile, secondsOf } from '../lib/statistics';

const rounds = 60;

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
    const query = { viewer, sort: '-createdAt', limit: 50 } as const;
    inbox.push(
      await secondsOf(() => pages(store, { ...query, view: 'inbox' })),
      await secondsOf(() => store.countInbox(viewer, 1000)),
    );
    const mine = [round, round + 1, round + 2].map(n => `w${n % workspaces}`);
    for (const more of [
      { view: 'mine' },
      { view: 'decided' },
      { view: 'all' },
      { view: 'all', states: ['waiting'] },
      { view: 'all', currency: 'KRW', amountFrom: '1000', amountTo: '2000' },
      { view: 'all', currency: 'KRW', amountFrom: '999990' },
      {
        view: 'all',
        submittedFrom: '2025-03-01T00:00:00.000Z',
        submittedTo: '2025-03-02T00:00:00.000Z',
      },
      {
        view: 'all',
        currency: 'KRW',
        amountFrom: '999000',
        visible: { workspaces: mine },
      },
      { view: 'all', visible: 'none' },
      { view: 'all', visible: { workspaces: mine } },
      {
        view: 'all',
        visible: { anyOf: [{ workspaces: mine }, { owners: viewer.refs }] },
      },
    ] as Partial<RequestQuery>[]) {
      const asked = { ...query, ...more } as RequestQuery;
      lists.push(await secondsOf(() => pages(store, asked)));
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

function viewerOf(n: number) {
  const person = `user:default/u${n % people}`;
  return {
    person,
    refs: [
      person,
      `group:default/g${n % groups}`,
      `group:default/g${(n + 7) % groups}`,
    ],
  };
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
