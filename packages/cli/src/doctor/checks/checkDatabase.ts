import { toError } from '@backstage/errors';
import { restoreCommand } from '@rackstage/config-check';
import { Client } from 'pg';
import {
  Installation,
  PostgresDatabases,
} from '../../installation/Installation';
import { installedMigrations } from '../../installation/installedMigrations';
import { readRows } from '../../installation/readRows';
import { listPlugins, withServer } from '../../postgres/connect';
import { restoreMarker } from '../../restore/RestoreMarker';
import { listDatabases } from '../../sqlite/files';
import { Finding, finding } from '../Finding';

const mostSecondsApart = 5;

/** @returns findings, and whether anything can be read */
export async function checkDatabase(
  installation: Installation,
): Promise<Finding[]> {
  const { databases } = installation;
  try {
    const plugins =
      databases.engine === 'pg'
        ? (await listPlugins(databases)).installed
        : await listDatabases(databases.directory);
    return [
      ...(databases.engine === 'pg'
        ? await checkServer(databases, plugins.length)
        : [
            finding('ok', 'database', {
              count: plugins.length,
              version: 'SQLite',
            }),
          ]),
      ...(await checkMigrations(installation, plugins)),
      ...(await checkRestore(databases)),
    ];
  } catch (error) {
    const { code, message } = toError(error) as {
      code?: string;
      message: string;
    };
    return [
      // A refused connection comes as an error without words.
      finding('problem', 'databaseUnreachable', {
        reason: message || (code ?? ''),
      }),
    ];
  }
}

async function checkRestore(
  databases: Installation['databases'],
): Promise<Finding[]> {
  const file = await restoreMarker(databases).backup();
  return file === undefined
    ? []
    : [
        finding('problem', 'restoreInterrupted', {
          command: restoreCommand(file),
        }),
      ];
}

interface Server {
  version: string;
  number: number;
  user: string;
  mayCreate: boolean;
  used: number;
  limit: number;
  trigram: boolean;
  now: Date;
}

const question = `
  SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
    current_user AS user, (SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user) AS "mayCreate",
    (SELECT count(*)::int FROM pg_stat_activity) AS used, current_setting('max_connections')::int AS limit,
    EXISTS (SELECT 1 FROM pg_available_extensions WHERE name = 'pg_trgm') AS trigram, clock_timestamp() AS now`;

async function checkServer(
  databases: PostgresDatabases,
  count: number,
): Promise<Finding[]> {
  const [server, here] = await withServer(databases, async (client: Client) => {
    const { rows } = await client.query<Server>(question);
    return [rows[0], Date.now()] as const;
  });
  const seconds = Math.abs(server.now.getTime() - here) / 1000;
  return judgeServer(server, count, seconds);
}

/** Exported for its rules. */
export function judgeServer(
  server: Omit<Server, 'now'>,
  count: number,
  secondsApart: number,
): Finding[] {
  const { version, user, used, limit } = server;
  const seconds = secondsApart.toFixed(1);
  return [
    finding('ok', 'database', { count, version: `PostgreSQL ${version}` }),
    secondsApart > mostSecondsApart
      ? finding('problem', 'clockOff', { seconds })
      : finding('ok', 'clock', { seconds }),
    ...(server.number < 140_000
      ? [finding('problem', 'databaseOld', { version })]
      : []),
    ...(server.mayCreate
      ? []
      : [finding('warning', 'databasePrivileges', { user })]),
    ...(used > limit * 0.8
      ? [finding('warning', 'databaseConnections', { used, limit })]
      : []),
    ...(server.trigram ? [] : [finding('warning', 'databaseTrigram')]),
  ];
}

async function checkMigrations(
  installation: Installation,
  plugins: string[],
): Promise<Finding[]> {
  const installed = installedMigrations();
  const findings: Finding[] = [];
  for (const plugin of plugins) {
    const known = installed.get(plugin);
    if (known) {
      const rows = await readRows(
        installation,
        plugin,
        'SELECT name FROM knex_migrations',
      );
      const run = rows.map(({ name }) => String(name));
      const unknown = run.filter(name => !known.has(name));
      const pending = [...known].filter(name => !run.includes(name));
      if (unknown.length > 0) {
        findings.push(
          finding('problem', 'migrationsUnknown', {
            plugin,
            names: unknown.join(', '),
          }),
        );
      }
      if (pending.length > 0) {
        findings.push(
          finding('warning', 'migrationsPending', {
            plugin,
            names: pending.join(', '),
          }),
        );
      }
    }
  }
  return findings;
}
