import { NotImplementedError } from '@backstage/errors';
import { ClientBase } from 'pg';

/** Of our own: not the system's, and not what an extension brings. */
export const isOwn = (catalog: string, oid: string, namespace: string) => `
  ${namespace} NOT IN ('pg_catalog', 'information_schema')
  AND ${namespace} NOT LIKE 'pg\\_toast%' AND ${namespace} NOT LIKE 'pg\\_temp%'
  AND NOT EXISTS (
    SELECT 1 FROM pg_depend d
    WHERE d.classid = '${catalog}'::regclass AND d.objid = ${oid} AND d.deptype = 'e')`;

/** What a dump would lose, by what it is called. */
const unknownObjects = `
  SELECT 'table, view or type of kind ' || c.relkind::text AS kind, c.oid::regclass::text AS name
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind NOT IN ('r', 'i', 'S', 'v') AND ${isOwn('pg_class', 'c.oid', 'n.nspname')}
  UNION ALL
  SELECT 'table that inherits', inhrelid::regclass::text FROM pg_inherits
  UNION ALL
  SELECT 'type', t.oid::regtype::text
  FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
  WHERE t.typtype IN ('d', 'r') AND ${isOwn('pg_type', 't.oid', 'n.nspname')}
  UNION ALL
  SELECT 'aggregate or window function', p.oid::regprocedure::text
  FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE p.prokind NOT IN ('f', 'p') AND ${isOwn('pg_proc', 'p.oid', 'n.nspname')}
  UNION ALL
  SELECT 'row security policy', polname::text FROM pg_policy
  UNION ALL
  SELECT 'rule', rulename::text FROM pg_rewrite r
  JOIN pg_class c ON c.oid = r.ev_class JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE rulename <> '_RETURN' AND ${isOwn('pg_class', 'c.oid', 'n.nspname')}`;

/**
 * A backup without something is worse than none.
 *
 * @throws NotImplementedError when the database has anything that a dump does not know
 */
export async function refuseUnknownObjects(
  client: ClientBase,
  database: string,
): Promise<void> {
  const { rows } = await client.query<{ kind: string; name: string }>(
    unknownObjects,
  );
  if (rows.length > 0) {
    const list = rows.map(({ kind, name }) => `${name} (${kind})`).join(', ');
    throw new NotImplementedError(
      `Database '${database}' has what this command cannot save: ${list}. Save it with pg_dump`,
    );
  }
}
