import { Knex } from 'knex';
import { toRow } from '@rackstage/stores';
import { InstanceChange } from './InstancesStore';
import { InstanceRecord, NewInstanceEvent } from './records';
import { instanceColumns, instanceEventColumns } from './rows';
import { searchText } from './searchText';

export async function insertInstance(
  tx: Knex.Transaction,
  instance: InstanceRecord,
  event: NewInstanceEvent,
  now: string,
): Promise<void> {
  await tx('instances').insert({
    ...toRow(instanceColumns, instance),
    search_text: searchText(instance),
  });
  await writeLabels(tx, instance);
  await writeEvents(tx, instance, [event], now);
}

/** Applies the change to a row that the transaction holds locked as `current`. */
export async function changeInstance(
  tx: Knex.Transaction,
  current: InstanceRecord,
  change: InstanceChange,
  options: { now: string; columns?: Record<string, unknown> },
): Promise<InstanceRecord> {
  const { now, columns } = options;
  const { fields, events = [] } = change(current);
  const changed = { ...current, ...fields, updatedAt: now };
  await tx('instances')
    .where({ id: current.id })
    .update({
      ...toRow(instanceColumns, fields),
      ...columns,
      updated_at: now,
      search_text: searchText(changed),
    });
  if (fields.labels) {
    await tx('instance_labels').where({ instance_id: current.id }).delete();
    await writeLabels(tx, changed);
  }
  await writeEvents(tx, current, events, now);
  return changed;
}

/** SQLite has no row locks and needs none: it runs one write transaction at a time. */
export function lock(query: Knex.QueryBuilder): Knex.QueryBuilder {
  return query.client.config.client === 'pg' ? query.forUpdate() : query;
}

async function writeEvents(
  tx: Knex.Transaction,
  { id: instanceId, workspaceId }: InstanceRecord,
  events: NewInstanceEvent[],
  at: string,
): Promise<void> {
  if (events.length > 0) {
    await tx('instance_events').insert(
      events.map(event => ({
        ...toRow(instanceEventColumns, { ...event, instanceId, at }),
        workspace_id: workspaceId,
      })),
    );
  }
}

async function writeLabels(
  tx: Knex.Transaction,
  { id, workspaceId, labels }: InstanceRecord,
): Promise<void> {
  const rows = Object.entries(labels).map(([key, value]) => ({
    workspace_id: workspaceId,
    instance_id: id,
    key,
    value,
  }));
  if (rows.length > 0) {
    await tx('instance_labels').insert(rows);
  }
}
