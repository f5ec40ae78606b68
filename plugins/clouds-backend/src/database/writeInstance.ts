import { Knex } from 'knex';
import { toRow } from '@rackstage/stores';
import { requireNothingAttached } from './attachments';
import { instanceDemandRow } from './demand';
import { InstanceChange } from './InstancesStore';
import { InstanceRecord, NewEvent } from './records';
import { instanceColumns } from './rows';
import { searchText } from './searchText';
import { moveParts, writeEvents, writeLabels, writeShares } from './writeParts';

export async function insertInstance(
  tx: Knex.Transaction,
  instance: InstanceRecord,
  event: NewEvent,
  now: string,
): Promise<void> {
  await tx('instances').insert({
    ...toRow(instanceColumns, instance),
    ...instanceDemandRow(instance),
    search_text: searchText(instance),
  });
  await writeLabels(tx, 'instance', instance);
  await writeShares(tx, 'instance', instance);
  await writeEvents(tx, 'instance', instance, [event], now);
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
      ...(fields.facts && instanceDemandRow(changed)),
      ...columns,
      updated_at: now,
      search_text: searchText(changed),
    });
  if (fields.labels) {
    await writeLabels(tx, 'instance', changed);
  }
  if (fields.sharedWith || fields.workspaceId) {
    await writeShares(tx, 'instance', changed);
  }
  if (changed.workspaceId !== current.workspaceId) {
    const parts = ['instance_labels', 'instance_events'];
    await moveParts(tx, parts, 'instance', changed);
    await requireNothingAttached(tx, changed.id);
  }
  await writeEvents(tx, 'instance', changed, events, now);
  return changed;
}
