import { Client, ClientConfig } from 'pg';
import { PostgresDatabases } from '../installation/Installation';

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
export const maintenanceDatabase = 'postgres';

/** Of which plugins the server has databases. */
export async function listPlugins(
  databases: PostgresDatabases,
): Promise<string[]> {
  const { rows } = await withConnection(
    databases,
    maintenanceDatabase,
    client =>
      client.query<{ datname: string }>(
        'SELECT datname FROM pg_database WHERE starts_with(datname, $1) ORDER BY datname',
        [databases.prefix],
      ),
  );
  return rows.map(({ datname }) => datname.slice(databases.prefix.length));
}

function atDatabase(connection: ClientConfig, database: string): ClientConfig {
  if (!connection.connectionString) {
    return { ...connection, database };
  }
  const url = new URL(connection.connectionString);
  url.pathname = `/${database}`;
  return { ...connection, connectionString: url.href };
}
