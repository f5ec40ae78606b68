import { isDeepStrictEqual } from 'node:util';
import {
  FieldValues,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { ImportFields, ImportItem, SourceId, SourceReference } from './types';

/** What an earlier run has made. */
export interface ImportedObject {
  kind: ObjectKindName;
  sourceId: SourceId;
  id: string;
  fields: FieldValues;
}

export interface IncomingObject {
  kind: ObjectKindName;
  item: ImportItem;
}

export interface FieldDifference {
  name: string;
  old: ImportFields[string];
  /** A marker where it refers to what is not there yet. */
  new: ImportFields[string];
}

export interface KindDifferences {
  create: ImportItem[];
  change: { sourceId: SourceId; id: string; fields: FieldDifference[] }[];
  /** How many are as they were. */
  same: number;
  /** No longer in the NetBox, or skipped now. */
  gone: { sourceId: SourceId; id: string }[];
}

/**
 * What an import would change. Only fields that NetBox speaks of are compared;
 * absent and null are the same, and the order of a cable's ends says nothing.
 * `gone` holds only when `incoming` is everything.
 */
export function differences(
  existing: Iterable<ImportedObject>,
  incoming: Iterable<IncomingObject>,
): Partial<Record<ObjectKindName, KindDifferences>> {
  const before = new Map<SourceId, ImportedObject>();
  for (const object of existing) {
    before.set(object.sourceId, object);
  }
  const found: Partial<Record<ObjectKindName, KindDifferences>> = {};
  const of = (kind: ObjectKindName) => {
    found[kind] ??= { create: [], change: [], same: 0, gone: [] };
    return found[kind];
  };
  const seen = new Set<SourceId>();
  for (const { kind, item } of incoming) {
    seen.add(item.sourceId);
    const object = before.get(item.sourceId);
    if (!object) {
      of(kind).create.push(item);
      continue;
    }
    const fields = changesOf(object, item, before);
    if (fields.length === 0) {
      of(kind).same += 1;
    } else {
      of(kind).change.push({ sourceId: item.sourceId, id: object.id, fields });
    }
  }
  for (const { kind, sourceId, id } of before.values()) {
    if (!seen.has(sourceId)) {
      of(kind).gone.push({ sourceId, id });
    }
  }
  return found;
}

function changesOf(
  object: ImportedObject,
  { fields }: ImportItem,
  known: ReadonlyMap<SourceId, ImportedObject>,
): FieldDifference[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const old = object.fields[name] ?? null;
    const resolved = resolve(value, known);
    return isDeepStrictEqual(comparable(name, old), comparable(name, resolved))
      ? []
      : [{ name, old, new: resolved }];
  });
}

const isMarker = (value: unknown): value is SourceReference =>
  typeof value === 'object' && value !== null && 'source' in value;

/** Ids in the place of markers, as far as there are any. */
function resolve(
  value: ImportFields[string],
  known: ReadonlyMap<SourceId, ImportedObject>,
): ImportFields[string] {
  const idOf = (one: unknown) =>
    isMarker(one) ? (known.get(one.source)?.id ?? one) : one;
  return Array.isArray(value)
    ? value.map(idOf)
    : (idOf(value) as ImportFields[string]);
}

const comparable = (name: string, value: ImportFields[string]) =>
  (name === 'a' || name === 'b') && Array.isArray(value)
    ? [...value].sort((one, other) =>
        JSON.stringify(one) < JSON.stringify(other) ? -1 : 1,
      )
    : value;
