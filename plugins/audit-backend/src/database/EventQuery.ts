import { AccessFilter, whereAllowed } from '@rackstage/ownership';
import { auditEventsTable } from '@rackstage/audit-trail';
import { EventFilters } from '@rackstage/plugin-audit-common';
import { searchable, utc } from '@rackstage/stores';
import { Knex } from 'knex';

export interface EventQuery extends EventFilters {
  /** Any of these. */
  targetIds?: string[];
  visible?: AccessFilter;
}

/** All events that a query is about. */
export function selectEvents(knex: Knex, query: EventQuery): Knex.QueryBuilder {
  const { changes, event, plugin, q, targetIds, visible } = query;
  const select = knex.from(
    // Of an event, whoever did it is the owner.
    visible
      ? knex(auditEventsTable)
          .select('*', { owner: 'actor' })
          .as(auditEventsTable)
      : auditEventsTable,
  );
  if (isContradiction(query)) {
    select.whereRaw('1 = 0');
  }
  const equal = {
    actor: query.actor,
    plugin: event === undefined ? plugin : undefined,
    event,
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
  if (changes) {
    select.whereNot('severity', 'low');
  }
  if (targetIds) {
    select.whereIn('target_id', targetIds);
  }
  if (q !== undefined) {
    // Not LIKE: which index is read for it is not left to the database.
    const place = knex.client.config.client === 'pg' ? 'strpos' : 'instr';
    select.whereRaw(`${place}(words, ?) > 0`, [searchable(q)]);
  }
  if (visible) {
    select.where(nested => whereAllowed(nested, visible));
  }
  return whereInTime(select, query);
}

export function whereInTime(
  select: Knex.QueryBuilder,
  { from, to }: EventQuery,
): Knex.QueryBuilder {
  if (from !== undefined) {
    select.where('at', '>=', utc(from));
  }
  if (to !== undefined) {
    select.where('at', '<', utc(to));
  }
  return select;
}

/** An event is named after its plugin: of another one there are none, and all would be looked at for them. */
export const isContradiction = ({ plugin, event }: EventQuery) =>
  plugin !== undefined && event?.startsWith(`${plugin}.`) === false;
