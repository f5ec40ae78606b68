import { Knex } from 'knex';

type Value = string | number | boolean | null | object;
type Row = Record<string, Value>;

/** Rows by table; a table comes after those that it refers to. */
export type DataSet = Record<string, Row[]>;

/**
 * @param postgresOnly - columns by table that SQLite does without
 */
export async function fillTables(
  knex: Knex,
  dataSet: DataSet,
  postgresOnly: Record<string, string[]> = {},
): Promise<void> {
  for (const [table, rows] of Object.entries(dataSet)) {
    const absent = isPostgres(knex) ? [] : (postgresOnly[table] ?? []);
    // A migration may have put rows there itself.
    await knex(table).delete();
    await knex(table).insert(
      rows.map(row => mapValues(without(row, absent), asStored)),
    );
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
  const query = isPostgres(knex)
    ? "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'"
    : // Without virtual tables, and without those in which they keep what they hold.
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'";
  const answer = await knex.raw(query);
  const rows: { name: string }[] = answer.rows ?? answer;
  return rows
    .map(({ name }) => name)
    .filter(name => !/migrations(_lock)?$/.test(name));
}

const isPostgres = (knex: Knex) => knex.client.config.client === 'pg';

const without = (row: Row, columns: string[]): Row =>
  Object.fromEntries(
    Object.entries(row).filter(([column]) => !columns.includes(column)),
  );

const asStored = (value: Value): Value =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : value;

const mapValues = (row: Row, map: (value: Value) => Value): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, map(value)]),
  );
