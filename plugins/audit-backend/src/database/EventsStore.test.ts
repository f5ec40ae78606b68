import { AccessFilter } from '@rackstage/ownership';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { aDraft, Trail } from '../__testUtils__/Trail';
import { EventQuery } from './EventQuery';
import { EventRecord, EventsStore, SearchBounds } from './EventsStore';

const databases = createTestDatabases();

const events = 240;

const nth = <T>(all: T[], n: number) => all[n % all.length];

/** Everything together with everything, but for what never comes together. */
const draft = (n: number) => {
  const plugin = nth(['catalog', 'clouds', 'clouds'], n);
  return aDraft({
    // Two at the same time, and not in the order in which they are written.
    at: new Date(Date.UTC(2026, 0, 1) + ((n * 7) % 120) * 1000).toISOString(),
    plugin,
    event: `${plugin}.${nth(['fetch', 'start', '삭제|failed'], n)}`,
    severity: plugin === 'catalog' ? 'low' : 'medium',
    status: nth(['initiated', 'succeeded', 'succeeded', 'failed'], n),
    actor: `user:default/${nth(['ann', 'ben', "o'neil"], Math.floor(n / 3))}`,
    address: n % 5 ? '10.0.0.7' : undefined,
    targetId: `server-${n % 40}`,
    workspaceId: n % 6 ? `w${n % 8}` : undefined,
    requestId: `request-${n}`,
  });
};

const owned = { owners: ['user:default/ben', 'group:default/ops'] };
const inTwo = { workspaces: ['w1', 'w5'] };
const shared = { sharedWith: ['w1'] };

const conditions: EventQuery[] = [
  {},
  { actor: "user:default/o'neil" },
  { plugin: 'clouds' },
  { event: 'clouds.start' },
  { event: 'clouds.삭제|failed' },
  { event: 'clouds.never' },
  { status: 'failed' },
  { changes: true },
  { targetId: 'server-7' },
  { targetIds: ['server-7', 'server-8', 'other'] },
  { workspaceId: 'w1' },
  { address: '10.0.0.7' },
  { requestId: 'request-77' },
  { from: '2026-01-01T00:00:20Z', to: '2026-01-01T00:01:10Z' },
  { q: 'server-3' },
  { q: '삭제' },
  { q: '-77' },
  { q: 'request 7' },
  { visible: owned },
  { visible: inTwo },
  { visible: shared },
  { visible: { anyOf: [inTwo, owned, shared] } },
  { visible: { anyOf: [shared, { allOf: [owned, inTwo] }] } },
  { visible: { allOf: [inTwo, { not: owned }] } },
  { visible: { anyOf: [{ not: owned }, inTwo] } },
];

const queries = conditions.flatMap((one, n) =>
  conditions.slice(n).map(other => ({ ...one, ...other })),
);

function isVisible(event: EventRecord, filter: AccessFilter): boolean {
  const matches = (part: AccessFilter) => isVisible(event, part);
  if ('anyOf' in filter) {
    return filter.anyOf.some(matches);
  }
  if ('allOf' in filter) {
    return filter.allOf.every(matches);
  }
  if ('not' in filter) {
    return !matches(filter.not);
  }
  if ('owners' in filter) {
    return filter.owners.includes(event.actor ?? '');
  }
  return (
    'workspaces' in filter &&
    filter.workspaces.includes(event.workspaceId ?? '')
  );
}

function isFound(event: EventRecord, query: EventQuery): boolean {
  const { changes, from, to, q, targetIds, visible, ...equal } = query;
  return (
    Object.entries(equal).every(
      ([name, value]) => event[name as keyof EventRecord] === value,
    ) &&
    (!changes || event.severity !== 'low') &&
    (!from || Date.parse(event.at) >= Date.parse(from)) &&
    (!to || Date.parse(event.at) < Date.parse(to)) &&
    (!q || event.words.includes(q)) &&
    (!targetIds || targetIds.includes(event.targetId ?? '')) &&
    (!visible || isVisible(event, visible))
  );
}

describe.each(databases.eachSupportedId())('a search on %s', engine => {
  let knex: Knex;
  let all: EventRecord[];

  beforeAll(async () => {
    knex = await databases.init(engine);
    const trail = await Trail.open(knex);
    await trail.write(Array.from({ length: events }, (_, n) => draft(n)));
    ({ items: all } = await new EventsStore(knex).list({}, { limit: 500 }));
  });

  afterAll(() => knex.destroy());

  async function pagesOf(store: EventsStore, query: EventQuery) {
    const ids: number[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.list(query, { limit: 60, cursor });
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    return ids;
  }

  it.each([
    ['all events one after the other', { latest: 1000, few: 1 }],
    ['the index of all that is rare', { latest: 10, few: 1000 }],
    ['the index of what is very rare', { latest: 10, few: 5 }],
    ['the database as it likes', { latest: 0, few: 0 }],
  ] as [string, SearchBounds][])(
    'finds the same by %s',
    async (_, bounds) => {
      const store = new EventsStore(knex, bounds);
      const found = new Map<string, unknown>();
      const expected = new Map<string, unknown>();
      for (const query of queries) {
        const label = JSON.stringify(query);
        const ids = all
          .filter(event => isFound(event, query))
          .map(({ id }) => id);
        expected.set(label, [ids, ids.length]);
        const { count } = await store.count(query);
        found.set(label, [await pagesOf(store, query), count]);
      }
      expect(found).toEqual(expected);
      expect(all).toHaveLength(events + 1);
    },
    120_000,
  );
});
