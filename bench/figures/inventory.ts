import type { Knex } from 'knex';
import type * as Common from '../../plugins/clouds-common/src';
import { createRequire } from 'node:module';
import type { InventoryQuery } from '../../plugins/clouds-backend/src/database/InventoryBrowser';
import { say } from '../../scripts/lib/root.mjs';
import {
  amount,
  Benchmark,
  Figure,
  milliseconds,
  ratio,
  seconds,
} from '../lib/Benchmark';
import { onPostgres, onSqlite } from '../lib/databases';
import { accountId, ManyClouds } from '../lib/manyClouds';
import { percentile, secondsOf } from '../lib/statistics';

// An import of what is no ES module finds no names.
const load = createRequire(import.meta.url);
const { managedStates }: typeof Common = load(
  '../../plugins/clouds-common/src/index.ts',
);

const rounds = 4;

/** The inventory of twenty accounts with a hundred thousand things, on both databases. */
export const inventory: Benchmark = {
  name: 'inventory',
  title: '100,000 things in 20 accounts: reading, lists, search, tree',
  run: () => figures(20),
};

/** The same with a tenth of it, in a minute. */
export const inventoryShort: Benchmark = {
  name: 'inventory-short',
  title: '10,000 things in 2 accounts: reading, lists, search, tree',
  run: () => figures(2),
};

const figures = async (accounts: number): Promise<Figure[]> => [
  ...(await onSqlite(knex => measure('SQLite', knex, accounts))),
  ...(await onPostgres(knex => measure('PostgreSQL', knex, accounts))),
];

async function measure(
  name: string,
  knex: Knex,
  accounts: number,
): Promise<Figure[]> {
  const clouds = await ManyClouds.create(knex, accounts);
  const first = await secondsOf(() => clouds.synchronize());
  const unchanged = await secondsOf(() => clouds.synchronize());
  clouds.generation.value += 1;
  const changed = await secondsOf(() => clouds.synchronize());
  await clouds.manage();
  say(
    `  ${name}: read in ${first.toFixed(1)} s, again in ${unchanged.toFixed(1)} s`,
  );
  const lists: Times = {};
  const trees: Times = {};
  for (let round = 0; round < rounds; round++) {
    for (const access of accesses) {
      await time(lists, listWork(clouds, access, round));
      await time(trees, treeWork(clouds, access, round));
    }
  }
  const scan = percentile(await scans(knex), 95);
  const searches = percentile(
    Object.entries(lists)
      .filter(([work]) => work.startsWith('search'))
      .flatMap(([, times]) => times),
    95,
  );
  worst(name, { ...lists, ...trees });
  const named = (figure: string) => `inventory on ${name}: ${figure}`;
  return [
    amount(named('first reading'), 's', first, 300),
    amount(named('reading of the same'), 's', unchanged, 60),
    ratio(
      named('reading of the same, beside the first'),
      seconds,
      unchanged,
      first,
      1,
    ),
    amount(named('reading with one in a hundred changed'), 's', changed, 300),
    within(named('lists and searches, 95 of 100 within'), lists, 0.2),
    within(named('branches of the tree, 95 of 100 within'), trees, 0.15),
    ratio(
      named('searches, beside a scan of the texts'),
      milliseconds,
      searches * 1000,
      scan * 1000,
    ),
  ];
}

type Times = Record<string, number[]>;

type Access = Pick<InventoryQuery, 'accounts' | 'visible'>;

/** Who may see all; and who sees two of three accounts, and of what is managed what is in one workspace. */
const accesses: Access[] = [
  {},
  {
    accounts: { workspaces: ['default', 'parks'] },
    visible: {
      instances: {
        anyOf: [
          { workspaces: ['parks'] },
          { owners: ['group:default/team-7'] },
          { sharedWith: ['parks'] },
        ],
      },
      resources: { workspaces: ['parks'] },
    },
  },
];

type Work = [name: string, work: () => Promise<unknown>][];

async function time(times: Times, work: Work): Promise<void> {
  for (const [name, run] of work) {
    (times[name] ??= []).push(await secondsOf(run));
  }
}

/** As people look through lists: pages, filters, words that are rare, common, short, in Korean, and nowhere. */
function listWork(
  { service }: ManyClouds,
  access: Access,
  round: number,
): Work {
  const list = (query: Partial<InventoryQuery>) => async () => {
    const asked = { sort: 'name' as const, limit: 100, ...query, ...access };
    const { nextCursor: cursor } = await service.list(asked);
    return cursor && service.list({ ...asked, cursor });
  };
  const account = [accountId(round % 2)];
  return [
    ['list', list({})],
    ['list backwards', list({ sort: '-name' })],
    ['list the last that changed', list({ sort: '-changedAt' })],
    ['list by kind', list({ sort: 'kind' })],
    ['list instances', list({ kinds: ['instance'] })],
    ['list what is stopped', list({ statuses: ['stopped'] })],
    ['list a region', list({ regions: ['region-3'], sort: 'status' })],
    ['list an account', list({ accountIds: account })],
    ['list what is managed', list({ management: managedStates })],
    [
      'list what is not',
      list({ management: ['unknown'], kinds: ['instance'] }),
    ],
    ['search a name', list({ search: `instance-${round}-3-0042` })],
    ['search an address', list({ search: `10.2.${round}.77` })],
    ['search a common word', list({ search: 'ubuntu' })],
    ['search two words', list({ search: 'team-17 running' })],
    ['search Korean', list({ search: '민원' })],
    ['search a price', list({ search: '0.139' })],
    ['search an account', list({ search: 'account-1 volume' })],
    ['search two letters', list({ search: 'a1' })],
    ['search nothing', list({ search: 'nowhere to be found' })],
    ['facets', () => service.count(access)],
    [
      'facets of instances',
      () => service.count({ kinds: ['instance'], ...access }),
    ],
    [
      'facets of a search',
      () => service.count({ search: 'team-17', ...access }),
    ],
    ['regions', () => service.listRegions(access)],
    [
      'regions of a search',
      () => service.listRegions({ search: 'ubuntu', ...access }),
    ],
    ['events', () => service.listEvents({ limit: 100, ...access })],
  ];
}

function treeWork(
  { service }: ManyClouds,
  access: Access,
  round: number,
): Work {
  const account = accountId(round % 2);
  const region = `${account}/region-${round % 5}`;
  const at = (place: string) => `region-${round % 5}-${place}`;
  const open = (node?: string) => () =>
    service.listTree({ node, limit: 100, ...access });
  return [
    ['accounts', open()],
    ['an account', open(account)],
    ['a region', open(region)],
    ['a network', open(`${region}/network/network-${at('1')}`)],
    ['a subnet', open(`${region}/subnet/subnet-${at('5')}`)],
    ['a group', open(`${region}/instance`)],
  ];
}

/** What a search takes that reads every text. */
async function scans(knex: Knex): Promise<number[]> {
  const times: number[] = [];
  for (const text of ['10.2.1.77', 'team-17', 'ubuntu', 'nowhere']) {
    times.push(
      await secondsOf(() =>
        knex('inventory_items')
          .whereRaw("search_text || '' like ?", [`%${text}%`])
          .orderByRaw("name || ''")
          .limit(100),
      ),
    );
  }
  return times;
}

function within(name: string, times: Times, limit: number): Figure {
  const result = percentile(Object.values(times).flat(), 95);
  return {
    name,
    measured: milliseconds(result * 1000),
    beside: '',
    result,
    unit: 's',
    limit,
  };
}

/** For whoever wants to make it faster. */
function worst(name: string, times: Times): void {
  const slowest = Object.entries(times)
    .map(([work, taken]) => ({ work, most: Math.max(...taken) }))
    .sort((a, b) => b.most - a.most)
    .slice(0, 6)
    .map(({ work, most }) => `${work} ${milliseconds(most * 1000)}`);
  say(`  ${name}, the slowest: ${slowest.join(', ')}`);
}
