import { InputError } from '@backstage/errors';
import {
  FieldValues,
  kindOf,
  ObjectChange,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { randomUUID } from 'node:crypto';
import { titleOf } from '../../database/kindTables';
import { ObjectsReader } from '../../database/ObjectsStore';
import { StepRecord } from '../../database/PlansStore';
import { ObjectRecord } from '../../database/records';
import { requireFields } from '../requireFields';

/**
 * Steps for changes, with what is there now beside what is going to be.
 *
 * @throws InputError when a change does not fit its kind, or names nothing that is there or planned
 */
export async function draftSteps(
  changes: ObjectChange[],
  planId: string,
  before: StepRecord[],
  objects: ObjectsReader,
): Promise<StepRecord[]> {
  const present = await presentOf(changes, objects);
  const planned = new Map(
    before
      .filter(({ action }) => action === 'create')
      .map(({ objectId, title }) => [objectId, title]),
  );
  const first = (before.at(-1)?.number ?? 0) + 1;
  return changes.map(({ action, kind, id = randomUUID(), fields }, index) => {
    const values = (fields ?? {}) as FieldValues;
    if (action !== 'delete') {
      requireFields(kind, values, action === 'create' ? 'create' : 'change');
    }
    const record = present.get(id);
    if (action !== 'create' && !record && !planned.has(id)) {
      throw new InputError(
        `changes.${index}: no ${kind} with id ${id} is there, and none is planned before`,
      );
    }
    if (action === 'create') {
      planned.set(id, titleOfNew(kind, values, id));
    }
    return {
      id: randomUUID(),
      planId,
      number: first + index,
      action,
      kind,
      objectId: id,
      title: record ? titleOf(record) : planned.get(id)!,
      fields: values,
      before: record ? valuesBefore(record, values, action) : {},
      baseRevision: record?.revision,
      state: 'open' as const,
    };
  });
}

/** What the fields of a change are now. */
export const valuesBefore = (
  record: ObjectRecord,
  fields: FieldValues,
  action: StepRecord['action'],
): FieldValues =>
  action === 'update'
    ? Object.fromEntries(
        Object.keys(fields).map(name => [name, record.fields[name] ?? null]),
      )
    : record.fields;

function titleOfNew(kind: ObjectKindName, fields: FieldValues, id: string) {
  const title = fields[kindOf[kind].title];
  return typeof title === 'string' ? title : `#${id.slice(0, 8)}`;
}

/** What changes or steps are about, by id; what is only planned is absent. */
export async function presentOf(
  changes: { action: string; kind: ObjectKindName; id?: string }[],
  objects: ObjectsReader,
): Promise<Map<string, ObjectRecord>> {
  const ids = new Map<ObjectKindName, string[]>();
  for (const { action, kind, id } of changes) {
    if (action !== 'create' && id) {
      ids.set(kind, [...(ids.get(kind) ?? []), id]);
    }
  }
  const present = new Map<string, ObjectRecord>();
  for (const [kind, some] of ids) {
    const records = await objects.getMany(kind, some);
    records.forEach(record => present.set(record.id, record));
  }
  return present;
}
