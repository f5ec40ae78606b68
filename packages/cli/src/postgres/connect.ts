import { Client, ClientConfig } from 'pg';
import { PostgresDatabases } from '../installation/Installation';
import { installedPlugins } from '../installation/installedPlugins';

/** Connects to one database of the server. */
export async function connect(
  { connection }: PostgresDatabases,
  database: string,
): Promise<Client> {
  const client = new Client(atDatabase(connection, database));
  // A connection that ends fails the query that runs, which tells of it.
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** Runs `work` on a connection that ends with it. */
export async function withConnection<T>(
  databases: PostgresDatabases,
  database: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = await connect(databases, database);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The database that every server has, to ask about the others. */
const maintenanceDatabase = 'postgres';

export const withServer = <T>(
  databases: PostgresDatabases,
  work: (server: Client) => Promise<T>,
): Promise<T> => withConnection(databases, maintenanceDatabase, work);

/**
 * Of which plugins the server has databases. What begins with our prefix and is
 * of no plugin that is installed may belong to another portal, whose own prefix
 * begins with ours.
 */
export async function listPlugins(
  databases: PostgresDatabases,
): Promise<{ installed: string[]; others: string[] }> {
  const { rows } = await withServer(databases, server =>
    server.query<{ datname: string }>(
      'SELECT datname FROM pg_database WHERE starts_with(datname, $1) ORDER BY datname',
      [databases.prefix],
    ),
  );
  const ids = rows.map(({ datname }) => datname.slice(databases.prefix.length));
  const plugins = installedPlugins();
  return {
    installed: ids.filter(id => plugins.has(id)),
    others: ids.filter(id => !plugins.has(id)),
  };
}

function atDatabase(connection: ClientConfig, database: string): ClientConfig {
  if (!connection.connectionString) {
    return { ...connection, database };
  }
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { ...connection, connectionString: url.href };
}
