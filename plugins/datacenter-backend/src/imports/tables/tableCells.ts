import {
  FieldValue,
  FieldValues,
  kindOf,
  ObjectField,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { joinPaths, referredKind } from './idLists';
import { ColumnTitles } from './types';

/** Objects whose references are looked up at once. */
const BATCH = 500;

export type WrittenCell = string | number | boolean | null;

export interface WrittenObject {
  id: string;
  fields: FieldValues;
}

export type WrittenObjects =
  Iterable<WrittenObject> | AsyncIterable<WrittenObject>;

export interface WriteOptions {
  /** What people call objects, by their ids. An id without one is written itself. */
  paths(
    kind: ObjectKindName,
    ids: readonly string[],
  ): Promise<ReadonlyMap<string, string>>;
  titles?: ColumnTitles;
}

/** Rows of a table of objects, the titles first. */
export async function* tableCells(
  kind: ObjectKindName,
  objects: WrittenObjects,
  { paths, titles = {} }: WriteOptions,
): AsyncGenerator<WrittenCell[]> {
  const { fields } = kindOf[kind];
  yield ['id', ...fields.map(({ name }) => name)].map(
    name => titles[name] ?? name,
  );
  let batch: WrittenObject[] = [];
  const cells = async () => {
    const names = await namesOf(fields, batch, paths);
    return batch.map(object => [
      object.id,
      ...fields.map(field =>
        toCell(field, object.fields[field.name] ?? null, names),
      ),
    ]);
  };
  for await (const object of objects) {
    batch.push(object);
    if (batch.length === BATCH) {
      yield* await cells();
      batch = [];
    }
  }
  yield* await cells();
}

type Names = ReadonlyMap<ObjectKindName, ReadonlyMap<string, string>>;

async function namesOf(
  fields: readonly ObjectField[],
  objects: readonly WrittenObject[],
  paths: WriteOptions['paths'],
): Promise<Names> {
  const wanted = new Map<ObjectKindName, Set<string>>();
  for (const field of fields) {
    const referred = referredKind(field);
    if (referred) {
      const ids = wanted.get(referred.to) ?? new Set();
      wanted.set(referred.to, ids);
      objects
        .flatMap(object => idsOf(object.fields[field.name]))
        .forEach(id => ids.add(id));
    }
  }
  return new Map(
    await Promise.all(
      [...wanted]
        .filter(([, ids]) => ids.size > 0)
        .map(async ([to, ids]) => [to, await paths(to, [...ids])] as const),
    ),
  );
}

const idsOf = (value: FieldValue | undefined): string[] =>
  [value].flat().filter(id => typeof id === 'string');

function toCell(
  field: ObjectField,
  value: FieldValue,
  names: Names,
): WrittenCell {
  if (value === null) {
    return null;
  }
  const referred = referredKind(field);
  if (referred) {
    const known = names.get(referred.to);
    const called = idsOf(value).map(id => known?.get(id) ?? id);
    return referred.many ? joinPaths(called) : called[0];
  }
  return typeof value === 'object' ? JSON.stringify(value) : value;
}
