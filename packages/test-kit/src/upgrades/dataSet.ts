import { Knex } from 'knex';

type Value = string | number | boolean | null | object;
type Row = Record<string, Value>;

/** Rows by table; a table comes after those that it refers to. */
export type DataSet = Record<string, Row[]>;

export async function fillTables(knex: Knex, dataSet: DataSet): Promise<void> {
  for (const [table, rows] of Object.entries(dataSet)) {
    // A migration may have put rows there itself.
    await knex(table).delete();
    await knex(table).insert(rows.map(row => mapValues(row, asStored)));
  }
}

/** All rows of all tables of a plugin, except of those that knex and SQLite keep. */
export async function readTables(knex: Knex): Promise<DataSet> {
  const found: DataSet = {};
  for (const table of await tableNames(knex)) {
    const rows: Row[] = await knex(table).select('*');
    found[table] = rows.sort(byText);
  }
  return found;
}

/** The values of the columns that were there before and still are. */
export function keptRows(before: Row[], after: Row[] = []): Row[] {
  const columns = Object.keys(before[0]).filter(
    column => after.length === 0 || column in after[0],
  );
  return after
    .map(row =>
      Object.fromEntries(columns.map(column => [column, row[column]])),
    )
    .sort(byText);
}

const byText = (a: Row, b: Row) =>
  JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;

async function tableNames(knex: Knex): Promise<string[]> {
  const query =
    knex.client.config.client === 'pg'
      ? "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'"
      : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE 'CREATE VIRTUAL TABLE%'";
  const answer = await knex.raw(query);
  const rows: { name: string }[] = answer.rows ?? answer;
  return rows
    .map(({ name }) => name)
    .filter(name => !/migrations(_lock)?$/.test(name));
}

const asStored = (value: Value): Value =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

const mapValues = (row: Row, map: (value: Value) => Value): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, map(value)]),
  );
