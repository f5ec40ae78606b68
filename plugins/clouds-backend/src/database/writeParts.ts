import { WhereShared } from '@rackstage/ownership';
import { Knex } from 'knex';
import { toRow } from '@rackstage/stores';
import { NewEvent } from './records';
import { eventColumns } from './rows';

/** Whose labels and events: `instance_labels`, `resource_events` … */
export type Whole = 'deployment' | 'instance' | 'resource';

/** Whose shares: `account_shares` … */
export type Shared = 'account' | 'instance';

interface Labelled {
  id: string;
  workspaceId: string;
  labels: Record<string, string>;
}

/** SQLite has no row locks and needs none: it runs one write transaction at a time. */
export function lock(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.client.config.client === 'pg' ? query.forUpdate() : query;
}

export async function writeEvents(
  tx: Knex.Transaction,
  whole: Whole,
  { id, workspaceId }: Pick<Labelled, 'id' | 'workspaceId'>,
  events: NewEvent[],
  at: string,
): Promise<void> {
  if (events.length > 0) {
    await tx(`${whole}_events`).insert(
      events.map(event => ({
        ...toRow(eventColumns, { ...event, at }),
        [`${whole}_id`]: id,
        workspace_id: workspaceId,
      })),
    );
  }
}

/** Of one that may be deleted by now. */
export async function noteEvent(
  knex: Knex,
  whole: Whole,
  id: string,
  event: NewEvent,
  at: string,
): Promise<void> {
  await knex.transaction(async tx => {
    const row = await tx(`${whole}s`).where({ id }).first('workspace_id');
    if (row) {
      const workspaceId = row.workspace_id;
      await writeEvents(tx, whole, { id, workspaceId }, [event], at);
    }
  });
}

/** In the place of those that were there. */
export async function writeLabels(
  tx: Knex.Transaction,
  whole: Whole,
  { id, workspaceId, labels }: Labelled,
): Promise<void> {
  const table = `${whole}_labels`;
  const key = { [`${whole}_id`]: id };
  await tx(table).where(key).delete();
  const rows = Object.entries(labels).map(([name, value]) => ({
    ...key,
    workspace_id: workspaceId,
    key: name,
    value,
  }));
  if (rows.length > 0) {
    await tx(table).insert(rows);
  }
}

/** In the place of those that were there. */
export async function writeShares(
  tx: Knex.Transaction,
  whole: Shared,
  thing: { id: string; workspaceId: string; sharedWith: string[] },
): Promise<void> {
  const key = { [`${whole}_id`]: thing.id };
  await tx(`${whole}_shares`).where(key).delete();
  if (thing.sharedWith.length > 0) {
    await tx(`${whole}_shares`).insert(
      thing.sharedWith.map(id => ({
        ...key,
        workspace_id: thing.workspaceId,
        shared_with: id,
      })),
    );
  }
}

/** Restricts a query to what is shared with one of the workspaces. */
export const whereShared =
  (knex: Knex, whole: Shared): WhereShared =>
  (query, workspaceIds) =>
    query.whereIn(
      'id',
      knex(`${whole}_shares`)
        .select(`${whole}_id`)
        .whereIn('shared_with', workspaceIds),
    );

/** What belongs to a thing is where the thing is. */
export async function moveParts(
  tx: Knex.Transaction,
  tables: string[],
  whole: string,
  { id, workspaceId }: { id: string; workspaceId: string },
): Promise<void> {
  for (const table of tables) {
    await tx(table)
      .where({ [`${whole}_id`]: id })
      .update({ workspace_id: workspaceId });
  }
}

/** Narrows a list down to what has the label, `key` or `key=value`. */
export function withLabel(
  knex: Knex,
  whole: Whole,
  label: string,
): Knex.QueryBuilder {
  const separator = label.indexOf('=');
  const query = knex(`${whole}_labels`)
    .select(knex.raw('1'))
    .whereRaw('??.?? = ??.id', [`${whole}_labels`, `${whole}_id`, `${whole}s`]);
  return separator < 0
    ? query.where({ key: label })
    : query.where({
        key: label.slice(0, separator),
        value: label.slice(separator + 1),
      });
}
