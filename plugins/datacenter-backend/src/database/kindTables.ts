import { NotFoundError } from '@backstage/errors';
import {
  FieldValue,
  FieldValues,
  fieldOf,
  isSearched,
  kindOf,
  ObjectField,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { searchable } from '@rackstage/stores';
import { ObjectRecord } from './records';

const snakeCase = (name: string) =>
  name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

export const tableOf = (kind: ObjectKindName): string => kind.replace('-', '_');

export const columnOf = (field: { name: string }): string =>
  snakeCase(field.name);

/** @throws NotFoundError with the fields that there are */
export function requireField(kind: ObjectKindName, name: string): ObjectField {
  const field = fieldOf(kind, name);
  if (!field) {
    const names = kindOf[kind].fields.map(known => known.name).join(', ');
    throw new NotFoundError(`${kind} have no field '${name}'; known: ${names}`);
  }
  return field;
}

type Row = Record<string, unknown>;

/** A record with what it is found, sorted and held unique by. */
export function toRow(record: ObjectRecord): Row {
  const { id, kind, revision, createdAt, updatedAt, fields } = record;
  const row: Row = {
    id,
    revision,
    created_at: createdAt,
    updated_at: updatedAt,
    sort_key: naturalKey(titleOf(record)),
    search_text: searchTextOf(kind, fields),
  };
  for (const field of kindOf[kind].fields) {
    row[columnOf(field)] = toColumn(field, fields[field.name]);
  }
  uniqueKeysOf(kind, fields).forEach((key, index) => {
    row[`unique_key_${index}`] = key ?? null;
  });
  return row;
}

export function fromRow(kind: ObjectKindName, row: Row): ObjectRecord {
  const fields: FieldValues = {};
  for (const field of kindOf[kind].fields) {
    const value = row[columnOf(field)];
    if (value !== null && value !== undefined) {
      fields[field.name] = fromColumn(field, value);
    }
  }
  return {
    id: row.id as string,
    kind,
    revision: Number(row.revision),
    createdAt: row.created_at as string,
    updatedAt: row.updated_at as string,
    fields,
  };
}

function toColumn(field: ObjectField, value: FieldValue | undefined) {
  if (value === undefined || value === null) {
    return null;
  }
  return field.type === 'structure' ? JSON.stringify(value) : value;
}

function fromColumn(field: ObjectField, value: unknown): FieldValue {
  switch (field.type) {
    case 'structure':
      return JSON.parse(value as string);
    case 'flag':
      return Boolean(value);
    default:
      return value as FieldValue;
  }
}

/** What people know an object by; the start of its id where it has no name. */
export function titleOf(record: ObjectRecord): string {
  const { kind, id, fields } = record;
  const title = fields[kindOf[kind].title];
  return typeof title === 'string' ? title : `#${id.slice(0, 8)}`;
}

/** In its order `eth2` comes before `eth10`. */
export const naturalKey = (text: string): string =>
  searchable(text)
    .slice(0, 300)
    .replace(/\d+/g, digits => digits.replace(/^0+/, '').padStart(10, '0'));

function searchTextOf(kind: ObjectKindName, fields: FieldValues): string {
  return searchable(
    kindOf[kind].fields
      .filter(field => isSearched(kindOf[kind], field))
      .flatMap(({ name }) => fields[name] ?? [])
      .join('\n'),
  );
}

/**
 * One text for each set of fields that no two objects share, without case;
 * undefined where a value is missing. Roots of a tree count as siblings.
 */
export function uniqueKeysOf(
  kind: ObjectKindName,
  fields: FieldValues,
): (string | undefined)[] {
  return kindOf[kind].unique.map(names => {
    const values = names.map(
      name => fields[name] ?? (isParent(kind, name) ? '' : undefined),
    );
    return values.includes(undefined)
      ? undefined
      : values.map(value => searchable(String(value))).join('|');
  });
}

const isParent = (kind: ObjectKindName, name: string) =>
  kind === 'places' && name === 'parentId';
