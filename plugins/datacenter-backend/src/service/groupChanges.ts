import {
  FieldValues,
  ObjectChange,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';

export interface ChangeGroup {
  action: ObjectChange['action'];
  kind: ObjectKindName;
  items: { id?: string; revision?: number; fields: FieldValues }[];
}

/** Neighbours that do the same with the same kind are done together; their order stays. */
export function groupChanges(changes: ObjectChange[]): ChangeGroup[] {
  const groups: ChangeGroup[] = [];
  for (const { action, kind, id, revision, fields = {} } of changes) {
    let group = groups.at(-1);
    const isRepeated =
      action === 'update' && group?.items.some(item => item.id === id);
    if (group?.action !== action || group.kind !== kind || isRepeated) {
      group = { action, kind, items: [] };
      groups.push(group);
    }
    group.items.push({ id, revision, fields: fields as FieldValues });
  }
  return groups;
}
