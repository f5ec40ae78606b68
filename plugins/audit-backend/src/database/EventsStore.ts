import { NotFoundError } from '@backstage/errors';
import {
  auditColumns,
  auditEventsTable,
  AuditRow,
} from '@rackstage/audit-trail';
import { AccessFilter, whereAllowed } from '@rackstage/ownership';
import { EventFilters } from '@rackstage/plugin-audit-common';
import {
  fromRow,
  likePattern,
  PageQuery,
  RecordPage,
  searchable,
  selectPage,
} from '@rackstage/stores';
import { Knex } from 'knex';

export type EventRecord = AuditRow & { id: number };

export interface EventQuery extends EventFilters {
  /** Any of these. */
  targetIds?: string[];
  visible?: AccessFilter;
}

const mostCounted = 1000;

/** Of the words' index on SQLite. */
const mostLookedUp = 2000;

const newestFirst = {
  key: '-at',
  expression: 'at',
  tieBreaker: 'id',
  tieBreakerType: 'bigint',
} as const;

/** What the trail is searched by. */
export class EventsStore {
  constructor(private readonly knex: Knex) {}

  async list(
    query: EventQuery,
    page: PageQuery,
  ): Promise<RecordPage<EventRecord>> {
    const found = await selectPage(
      (await this.select(query)).select,
      this.knex,
      newestFirst,
      page,
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
    const { select } = await this.select(query);
    const some = select
      .select(this.knex.raw('1 as one'))
      .limit(mostCounted + 1)
      .as('some');
    const [{ count }] = await this.knex.from(some).count({ count: '*' });
    const found = Number(count);
    return {
      count: Math.min(found, mostCounted),
      isMore: found > mostCounted,
    };
  }

  /** In an object, because a query that is awaited is made. */
  private async select({
    visible,
    ...query
  }: EventQuery): Promise<{ select: Knex.QueryBuilder }> {
    const select = this.knex.from(
      // Of an event, whoever did it is the owner.
      visible
        ? this.knex(auditEventsTable)
            .select('*', { owner: 'actor' })
            .as(auditEventsTable)
        : auditEventsTable,
    );
    // An event is named after its plugin: of another one there are none, and all would be looked at for them.
    const { plugin, event } = query;
    if (plugin !== undefined && event?.startsWith(`${plugin}.`) === false) {
      select.whereRaw('1 = 0');
    }
    const equal = {
      actor: query.actor,
      plugin: event === undefined ? plugin : undefined,
      event: query.event,
      status: query.status,
      target_id: query.targetId,
      workspace_id: query.workspaceId,
      address: query.address,
      request_id: query.requestId,
    };
    for (const [column, value] of Object.entries(equal)) {
      if (value !== undefined) {
        select.where(column, value);
      }
    }
    if (query.changes) {
      select.whereNot('severity', 'low');
    }
    if (query.targetIds) {
      select.whereIn('target_id', query.targetIds);
    }
    if (query.from !== undefined) {
      select.where('at', '>=', instant(query.from));
    }
    if (query.to !== undefined) {
      select.where('at', '<', instant(query.to));
    }
    if (query.q !== undefined) {
      await this.whereWords(select, query.q);
    }
    if (visible) {
      select.where(nested => whereAllowed(nested, visible));
    }
    return { select };
  }

  private async whereWords(
    select: Knex.QueryBuilder,
    text: string,
  ): Promise<void> {
    select.whereRaw("words like ? escape '\\'", [likePattern(text)]);
    if (this.knex.client.config.client === 'pg') {
      return;
    }
    const matches = () =>
      this.knex('audit_words')
        .select('rowid')
        .whereRaw('audit_words match ?', [trigramsOf(text)]);
    const some = await matches().limit(mostLookedUp + 1);
    // What is everywhere is found sooner by looking at one event after the other.
    if (some.length <= mostLookedUp) {
      select.whereIn('id', matches());
    }
  }
}

/** All of its trigrams: the index has no places, so that what they find is looked at again. */
function trigramsOf(text: string): string {
  const letters = [...searchable(text)];
  return letters
    .slice(0, -2)
    .map((_, n) => letters.slice(n, n + 3).join(''))
    .map(trigram => `"${trigram.replaceAll('"', '""')}"`)
    .join(' ');
}

/** As times are stored. */
const instant = (time: string) => new Date(time).toISOString();

const recordOf = (row: Record<string, unknown>): EventRecord => ({
  ...fromRow(auditColumns, row),
  id: Number(row.id),
});
