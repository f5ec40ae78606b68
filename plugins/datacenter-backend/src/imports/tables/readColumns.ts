import { InputError } from '@backstage/errors';
import {
  kindOf,
  ObjectField,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { ColumnTitles, TableCell } from './types';

export interface TableColumn {
  index: number;
  /** As it is in the file. */
  title: string;
  /** Undefined for the column of ids. */
  field?: ObjectField;
}

/**
 * What the first row says of the columns: names of fields, or their titles in
 * one of the languages, whatever their case. Columns without a title are left out.
 *
 * @throws InputError for titles that are unknown, or there twice
 */
export function readColumns(
  kind: ObjectKindName,
  cells: readonly TableCell[],
  titles: readonly ColumnTitles[],
): TableColumn[] {
  const fields = new Map<string, ObjectField | undefined>();
  const names: [string, ObjectField | undefined][] = [
    ['id', undefined],
    ...kindOf[kind].fields.map((field): [string, ObjectField] => [
      field.name,
      field,
    ]),
  ];
  // Names last, as they win.
  for (const [name, field] of names) {
    for (const title of titles.map(language => language[name])) {
      if (title) {
        fields.set(keyOf(title), field);
      }
    }
  }
  names.forEach(([name, field]) => fields.set(keyOf(name), field));

  const columns = cells
    .map((cell, index) => ({ index, title: String(cell ?? '').trim() }))
    .filter(({ title }) => title !== '');
  const unknown = columns.filter(({ title }) => !fields.has(keyOf(title)));
  if (unknown.length) {
    throw new InputError(
      `Unknown columns: ${unknown.map(({ title }) => title).join(', ')}. Known are: ${names.map(([name]) => name).join(', ')}`,
    );
  }
  const found = columns.map(column => ({
    ...column,
    field: fields.get(keyOf(column.title)),
  }));
  const again = found.filter(
    ({ field }, index) =>
      found.findIndex(other => other.field === field) !== index,
  );
  if (again.length) {
    throw new InputError(
      `Columns that are there twice: ${again.map(({ title }) => title).join(', ')}`,
    );
  }
  if (!found.length) {
    throw new InputError('The table has no titles of columns');
  }
  return found;
}

const keyOf = (title: string) => title.trim().normalize('NFC').toLowerCase();
