/** How one field of a record is kept in a column. */
interface Column {
  name: string;
  toDatabase(value: unknown): unknown;
  fromDatabase(value: unknown): unknown;
}

export type Columns<TRecord> = { [K in keyof Required<TRecord>]: Column };

const same = (value: unknown) => value;

export const plain = (name: string): Column => ({
  name,
  toDatabase: same,
  fromDatabase: same,
});

/** SQLite keeps booleans as numbers. */
export const flag = (name: string): Column => ({
  name,
  toDatabase: same,
  fromDatabase: Boolean,
});

export const json = (name: string): Column => ({
  name,
  toDatabase: value => JSON.stringify(value),
  fromDatabase: value => JSON.parse(value as string),
});

/** A field that is absent is not in the record; NULL reads as absent. */
export function fromRow<TRecord>(
  columns: Columns<TRecord>,
  row: Record<string, unknown>,
): TRecord {
  const record: Record<string, unknown> = {};
  for (const [field, column] of Object.entries<Column>(columns)) {
    const value = row[column.name];
    if (value !== null && value !== undefined) {
      record[field] = column.fromDatabase(value);
    }
  }
  return record as TRecord;
}

/** Only fields that are given; one that is given as `undefined` becomes NULL. */
export function toRow<TRecord>(
  columns: Columns<TRecord>,
  record: Partial<TRecord>,
): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const field of Object.keys(record) as (keyof TRecord)[]) {
    const column = columns[field];
    const value = record[field];
    row[column.name] = value === undefined ? null : column.toDatabase(value);
  }
  return row;
}
