import {
  managedReferences,
  resourceKind,
} from '@rackstage/plugin-clouds-common';
import { Knex } from 'knex';
import { searchable, toRow } from '@rackstage/stores';
import { resourceDemandRow } from './demand';
import { requireWithInstance } from './attachments';
import { NewEvent, ResourceRecord } from './records';
import { ResourceRecordChange } from './ResourcesStore';
import { resourceColumns } from './rows';
import { moveParts, writeEvents, writeLabels } from './writeParts';

export async function insertResource(
  tx: Knex.Transaction,
  resource: ResourceRecord,
  event: NewEvent,
  now: string,
): Promise<void> {
  await tx('resources').insert({
    ...toRow(resourceColumns, resource),
    ...resourceDemandRow(resource),
    search_text: searchText(resource),
  });
  await writeLabels(tx, 'resource', resource);
  await writeLinks(tx, resource);
  await requireWithInstance(tx, resource);
  await writeEvents(tx, 'resource', resource, [event], now);
}

/** Applies the change to a row that the transaction holds locked as `current`. */
export async function changeResource(
  tx: Knex.Transaction,
  current: ResourceRecord,
  change: ResourceRecordChange,
  options: { now: string; columns?: Record<string, unknown> },
): Promise<ResourceRecord> {
  const { now, columns } = options;
  const { fields, events = [] } = change(current);
  const changed = { ...current, ...fields, updatedAt: now };
  await tx('resources')
    .where({ id: current.id })
    .update({
      ...toRow(resourceColumns, fields),
      ...((fields.spec || fields.facts) && resourceDemandRow(changed)),
      ...columns,
      updated_at: now,
      search_text: searchText(changed),
    });
  if (fields.labels) {
    await writeLabels(tx, 'resource', changed);
  }
  if (fields.spec) {
    await writeLinks(tx, changed);
  }
  if (changed.workspaceId !== current.workspaceId) {
    const parts = ['resource_labels', 'resource_links', 'resource_events'];
    await moveParts(tx, parts, 'resource', changed);
  }
  if (
    changed.workspaceId !== current.workspaceId ||
    changed.spec.attachedTo !== current.spec.attachedTo
  ) {
    await requireWithInstance(tx, changed);
  }
  await writeEvents(tx, 'resource', changed, events, now);
  return changed;
}

/** In the place of those that were there. */
async function writeLinks(
  tx: Knex.Transaction,
  { id, workspaceId, kind, spec }: ResourceRecord,
): Promise<void> {
  await tx('resource_links').where({ resource_id: id }).delete();
  const rows = managedReferences(resourceKind(kind), spec).map(reference => ({
    workspace_id: workspaceId,
    resource_id: id,
    field: reference.path,
    target_id: reference.id,
  }));
  if (rows.length > 0) {
    await tx('resource_links').insert(rows);
  }
}

/** Everything that somebody may type to find it. */
function searchText({ name, cloudId, labels, facts }: ResourceRecord): string {
  const parts = [
    name,
    cloudId,
    facts.fingerprint,
    ...Object.entries(labels).flat(),
  ];
  return searchable(parts.filter(part => part !== undefined).join(' '));
}
