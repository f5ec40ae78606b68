import { ClientBase, escapeIdentifier, escapeLiteral } from 'pg';
import { z } from 'zod';
import { isOwn } from './foreignObjects';

/** How to make a database anew; rows go in between the two lists of statements. */
export const schemaSchema = z.object({
  before: z.array(z.string()),
  tables: z.array(
    z.object({
      schema: z.string(),
      name: z.string(),
      columns: z.array(z.string()),
    }),
  ),
  after: z.array(z.string()),
});

export type Schema = z.infer<typeof schemaSchema>;
export type Table = Schema['tables'][number];

export const qualified = ({ schema, name }: { schema: string; name: string }) =>
  `${escapeIdentifier(schema)}.${escapeIdentifier(name)}`;

/** Reads what `refuseUnknownObjects` lets pass. */
export async function readSchema(client: ClientBase): Promise<Schema> {
  const statements = async (query: string) => {
    const { rows } = await client.query<{ statement: string }>(query);
    return rows.map(({ statement }) => statement);
  };
  const columns = await readColumns(client);
  const sequences = await readSequences(client);
  return {
    before: [
      ...(await statements(schemas)),
      ...(await statements(extensions)),
      ...(await statements(enums)),
      ...(await statements(functions)),
      ...sequences.flatMap(sequence => sequence.before),
      ...createTables(columns),
    ],
    tables: tablesOf(columns),
    after: [
      ...sequences.flatMap(sequence => sequence.after),
      ...(await statements(constraints("contype IN ('p', 'u', 'x', 'c')"))),
      ...(await statements(indexes)),
      ...(await statements(constraints("contype = 'f'"))),
      // One that groups by a primary key cannot be made before there is that key.
      ...(await statements(views)),
      ...(await statements(triggers)),
    ],
  };
}

const ownNamespace = (catalog: string, oid: string) =>
  isOwn(catalog, oid, 'n.nspname');

const schemas = `
  SELECT format('CREATE SCHEMA IF NOT EXISTS %I', nspname) AS statement
  FROM pg_namespace n WHERE ${ownNamespace('pg_namespace', 'n.oid')}
  ORDER BY nspname`;

const extensions = `
  SELECT format('CREATE EXTENSION IF NOT EXISTS %I SCHEMA %I', extname, nspname) AS statement
  FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
  WHERE extname <> 'plpgsql' ORDER BY e.oid`;

const enums = `
  SELECT format('CREATE TYPE %I.%I AS ENUM (%s)', n.nspname, t.typname,
    (SELECT string_agg(quote_literal(enumlabel), ', ' ORDER BY enumsortorder)
     FROM pg_enum WHERE enumtypid = t.oid)) AS statement
  FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
  WHERE t.typtype = 'e' AND ${ownNamespace('pg_type', 't.oid')} ORDER BY t.oid`;

const functions = `
  SELECT pg_get_functiondef(p.oid) AS statement
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE ${ownNamespace('pg_proc', 'p.oid')} ORDER BY p.oid`;

const views = `
  SELECT format('CREATE VIEW %I.%I AS %s', n.nspname, c.relname, pg_get_viewdef(c.oid)) AS statement
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'v' AND ${ownNamespace('pg_class', 'c.oid')} ORDER BY c.oid`;

const constraints = (which: string) => `
  SELECT format('ALTER TABLE %I.%I ADD CONSTRAINT %I %s',
    n.nspname, c.relname, conname, pg_get_constraintdef(k.oid)) AS statement
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${which} AND ${ownNamespace('pg_class', 'c.oid')} ORDER BY k.oid`;

const indexes = `
  SELECT pg_get_indexdef(i.indexrelid) AS statement
  FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE NOT EXISTS (
    SELECT 1 FROM pg_constraint WHERE conindid = i.indexrelid AND contype IN ('p', 'u', 'x'))
  AND ${ownNamespace('pg_class', 'c.oid')} ORDER BY i.indexrelid`;

const triggers = `
  SELECT pg_get_triggerdef(t.oid) AS statement
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE NOT t.tgisinternal AND ${ownNamespace('pg_class', 'c.oid')} ORDER BY t.oid`;

interface Column {
  schema: string;
  table: string;
  unlogged: boolean;
  name: string;
  definition: string;
  generated: boolean;
}

async function readColumns(client: ClientBase): Promise<Column[]> {
  const { rows } = await client.query<Column>(`
    SELECT n.nspname AS schema, c.relname AS table, c.relpersistence = 'u' AS unlogged,
      a.attname AS name, coalesce(a.attgenerated <> '', false) AS generated,
      concat_ws(' ', quote_ident(a.attname), format_type(a.atttypid, a.atttypmod),
        CASE WHEN a.attcollation <> t.typcollation THEN
          (SELECT format('COLLATE %I.%I', cn.nspname, co.collname) FROM pg_collation co
           JOIN pg_namespace cn ON cn.oid = co.collnamespace WHERE co.oid = a.attcollation) END,
        CASE WHEN a.attgenerated = 's' THEN format('GENERATED ALWAYS AS (%s) STORED', pg_get_expr(d.adbin, d.adrelid))
             WHEN a.attidentity <> '' THEN format('GENERATED %s AS IDENTITY (SEQUENCE NAME %s)',
               CASE a.attidentity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END,
               pg_get_serial_sequence(format('%I.%I', n.nspname, c.relname), a.attname))
             WHEN d.adbin IS NOT NULL THEN 'DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END,
        CASE WHEN a.attnotnull THEN 'NOT NULL' END) AS definition
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_type t ON t.oid = a.atttypid
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relkind = 'r' AND ${ownNamespace('pg_class', 'c.oid')}
    ORDER BY c.oid, a.attnum`);
  return rows;
}

/** By table, in the order in which they were made. */
function byTable(columns: Column[]): Column[][] {
  const tables = new Map<string, Column[]>();
  for (const column of columns) {
    const key = JSON.stringify([column.schema, column.table]);
    tables.set(key, [...(tables.get(key) ?? []), column]);
  }
  return [...tables.values()];
}

const createTables = (columns: Column[]) =>
  byTable(columns).map(ofTable => {
    const [{ schema, table, unlogged }] = ofTable;
    const definitions = ofTable
      .filter(({ name }) => name !== null)
      .map(({ definition }) => definition);
    return `CREATE ${unlogged ? 'UNLOGGED ' : ''}TABLE ${qualified({ schema, name: table })} (${definitions.join(', ')})`;
  });

const tablesOf = (columns: Column[]): Table[] =>
  byTable(columns).map(ofTable => ({
    schema: ofTable[0].schema,
    name: ofTable[0].table,
    columns: ofTable
      .filter(({ name, generated }) => name !== null && !generated)
      .map(({ name }) => name),
  }));

interface Sequence {
  schema: string;
  name: string;
  options: string;
  last: string | null;
  owner: string | null;
  /** It comes with an identity column. */
  internal: boolean;
}

async function readSequences(client: ClientBase) {
  const { rows } = await client.query<Sequence>(`
    SELECT n.nspname AS schema, c.relname AS name,
      format('AS %s START %s INCREMENT %s MINVALUE %s MAXVALUE %s CACHE %s%s', format_type(s.seqtypid, NULL),
        s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, CASE WHEN s.seqcycle THEN ' CYCLE' END) AS options,
      pg_sequence_last_value(c.oid)::text AS last,
      (SELECT format('%I.%I.%I', tn.nspname, t.relname, a.attname) FROM pg_depend d
       JOIN pg_class t ON t.oid = d.refobjid JOIN pg_namespace tn ON tn.oid = t.relnamespace
       JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid
       WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i')) AS owner,
      EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass
        AND d.objid = c.oid AND d.deptype = 'i') AS internal
    FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${ownNamespace('pg_class', 'c.oid')} ORDER BY c.oid`);
  return rows.map(sequence => {
    const name = qualified(sequence);
    return {
      // An identity column makes its own; what it was made with is put right after that.
      before: sequence.internal
        ? []
        : [`CREATE SEQUENCE ${name} ${sequence.options}`],
      after: [
        ...(sequence.internal
          ? [`ALTER SEQUENCE ${name} ${sequence.options}`]
          : []),
        ...(sequence.owner && !sequence.internal
          ? [`ALTER SEQUENCE ${name} OWNED BY ${sequence.owner}`]
          : []),
        ...(sequence.last === null
          ? []
          : [`SELECT setval(${escapeLiteral(name)}, ${sequence.last})`]),
      ],
    };
  });
}
