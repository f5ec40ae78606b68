import { NotFoundError } from '@backstage/errors';
import {
  auditColumns,
  auditEventsTable,
  AuditRow,
} from '@rackstage/audit-trail';
import {
  afterCursor,
  fromRow,
  PageQuery,
  RecordPage,
  selectPage,
} from '@rackstage/stores';
import { Knex } from 'knex';
import {
  EventQuery,
  isContradiction,
  selectEvents,
  whereInTime,
} from './EventQuery';
import { lookUp } from './lookUp';

export type EventRecord = AuditRow & { id: number };

const mostCounted = 1000;

const newestFirst = {
  key: '-at',
  expression: 'at',
  tieBreaker: 'id',
  tieBreakerType: 'bigint',
} as const;

const inOrder = [
  { column: 'at', order: 'desc' },
  { column: 'id', order: 'desc' },
] as const;

export interface SearchBounds {
  /** How many of the latest events are looked at one after the other. */
  latest: number;
  /** How many events an index may find, for all of them to be looked at. */
  few: number;
}

/** How many times as many, where a tenth of what is wanted was found among the latest. */
const deeper = 10;

interface Search<T> {
  query: EventQuery;
  cursor?: string;
  /** As many as answer it. */
  wanted: number;
  few: number;
  /** The answer when there are more than a few. */
  many?: T;
  find(select: Knex.QueryBuilder): Promise<{ answer: T; count: number }>;
}

/**
 * What the trail is searched by.
 *
 * What is frequent is soon found among the latest events, and what is rare by an index of all that an event is tagged
 * with. Which of them it is, is found out and not guessed: a database guesses from how frequent each condition is, and
 * reads millions of events for what never comes together.
 */
export class EventsStore {
  constructor(
    private readonly knex: Knex,
    private readonly bounds: SearchBounds = { latest: 10_000, few: 5_000 },
  ) {}

  async list(
    query: EventQuery,
    page: PageQuery,
  ): Promise<RecordPage<EventRecord>> {
    const found = await this.reading(knex =>
      this.search(knex, {
        query,
        cursor: page.cursor,
        wanted: page.limit + 1,
        few: this.bounds.few,
        async find(select) {
          const answer = await selectPage(select, knex, newestFirst, page);
          const count = answer.items.length + (answer.nextCursor ? 1 : 0);
          return { answer, count };
        },
      }),
    );
    return { ...found, items: found.items.map(recordOf) };
  }

  async get(id: number): Promise<EventRecord> {
    const row = await this.knex(auditEventsTable).where({ id }).first();
    if (!row) {
      throw new NotFoundError(`No event with id ${id}`);
    }
    return recordOf(row);
  }

  /** For decisions about single events. */
  async owned(
    ids: string[],
  ): Promise<{ id: string; owner?: string; workspaceId?: string }[]> {
    const rows = await this.knex(auditEventsTable)
      .whereIn('id', ids.map(Number).filter(Number.isSafeInteger))
      .select('id', 'actor', 'workspace_id');
    return rows.map(row => ({
      id: String(row.id),
      owner: row.actor ?? undefined,
      workspaceId: row.workspace_id ?? undefined,
    }));
  }

  async count(query: EventQuery): Promise<{ count: number; isMore: boolean }> {
    const isAnyTime = query.from === undefined && query.to === undefined;
    const found = await this.reading(knex =>
      this.search(knex, {
        query,
        wanted: mostCounted + 1,
        // Those of any time are counted by being found.
        few: isAnyTime ? mostCounted : this.bounds.few,
        many: isAnyTime ? mostCounted + 1 : undefined,
        async find(select) {
          const count = await countSome(knex, select);
          return { answer: count, count };
        },
      }),
    );
    return {
      count: Math.min(found, mostCounted),
      isMore: found > mostCounted,
    };
  }

  private async search<T>(knex: Knex, search: Search<T>): Promise<T> {
    const { query, cursor, wanted, few, many, find } = search;
    const all = selectEvents(knex, query);
    const { latest } = this.bounds;
    for (const depth of [latest, latest * deeper]) {
      const edge = await this.edge(knex, query, depth, cursor);
      if (!edge) {
        return (await find(all)).answer;
      }
      const { answer, count } = await find(since(all.clone(), edge));
      if (count >= wanted) {
        return answer;
      }
      if (count * deeper < wanted) {
        break;
      }
    }
    const found = await lookUp(knex, query, few);
    if (found === 'many' && many !== undefined) {
      return many;
    }
    const rest = Array.isArray(found) ? whereOneOf(all, found) : all;
    return (await find(rest)).answer;
  }

  /** Where the latest events end, of those in the query's time: nowhere when they are all. */
  private async edge(
    knex: Knex,
    query: EventQuery,
    depth: number,
    cursor?: string,
  ): Promise<{ at: string; id: number } | undefined> {
    // Of one request there are a few.
    if (isContradiction(query) || query.requestId !== undefined) {
      return undefined;
    }
    const select = whereInTime(knex(auditEventsTable), query);
    afterCursor(select, newestFirst, cursor);
    return select
      .select('at', 'id')
      .orderBy([...inOrder])
      .offset(depth)
      .first();
  }

  /** Without the two ways in which PostgreSQL makes a short search long: reading a table, and compiling the query. */
  private reading<T>(work: (knex: Knex) => Promise<T>): Promise<T> {
    if (this.knex.client.config.client !== 'pg') {
      return work(this.knex);
    }
    return this.knex.transaction(
      async tx => {
        await tx.raw(
          "select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)",
        );
        return work(tx);
      },
      { readOnly: true },
    );
  }
}

const since = (
  select: Knex.QueryBuilder,
  { at, id }: { at: string; id: number },
) => select.where('at', '>=', at).whereRaw('(at, id) > (?, ?)', [at, id]);

/** In one binding, however many. */
const whereOneOf = (select: Knex.QueryBuilder, ids: number[]) =>
  select.client.config.client === 'pg'
    ? select.whereRaw('id = any(?::bigint[])', [ids])
    : select.whereRaw('id in (select value from json_each(?))', [
        JSON.stringify(ids),
      ]);

async function countSome(
  knex: Knex,
  select: Knex.QueryBuilder,
): Promise<number> {
  const some = select
    .select(knex.raw('1 as one'))
    .orderBy([...inOrder])
    .limit(mostCounted + 1)
    .as('some');
  const [{ count }] = await knex.from(some).count({ count: '*' });
  return Number(count);
}

const recordOf = (row: Record<string, unknown>): EventRecord => ({
  ...fromRow(auditColumns, row),
  id: Number(row.id),
});
