import { ConfigReader } from '@backstage/config';
import Database from 'better-sqlite3';
import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escapeIdentifier } from 'pg';
import {
  Installation,
  PostgresDatabases,
  readInstallation,
} from '../installation/Installation';
import { withConnection, withServer } from '../postgres/connect';

export type Engine = 'better-sqlite3' | 'pg';

const postgres =
  process.env.BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING;

/** PostgreSQL when the environment names a server, as `npm test` does. */
export const engines: Engine[] = postgres
  ? ['better-sqlite3', 'pg']
  : ['better-sqlite3'];

/** An installation of two plugins with a secrets key and a folder of documents. */
export class TestInstallation {
  readonly folder = mkdtempSync(join(tmpdir(), 'rackstage-cli-'));
  readonly data = join(this.folder, 'data');
  readonly keyFile = join(this.data, 'secrets.key');
  readonly documents = join(this.folder, 'documents');
  readonly installation: Installation;

  constructor(
    readonly engine: Engine,
    settings: object = {},
  ) {
    mkdirSync(this.data);
    this.installation = readInstallation(
      new ConfigReader({
        backend: {
          // Nothing listens there.
          listen: { port: 1 },
          database:
            engine === 'pg'
              ? {
                  client: 'pg',
                  connection: postgres!,
                  prefix: `t${randomBytes(4).toString('hex')}_`,
                }
              : { client: engine, connection: { directory: this.data } },
        },
        secrets: { keys: [{ id: 'local', file: this.keyFile }] },
        backup: { directories: [{ name: 'documents', path: this.documents }] },
        ...settings,
      }),
    );
  }

  async fill(name: string): Promise<void> {
    writeFileSync(this.keyFile, `key of ${name}\n`);
    mkdirSync(join(this.documents, 'sub'), { recursive: true });
    writeFileSync(join(this.documents, 'sub', 'plan.txt'), name);
    for (const id of ['clouds', 'scaffolder']) {
      await this.run(id, [
        'CREATE TABLE things (id integer PRIMARY KEY, name text NOT NULL)',
        `INSERT INTO things VALUES (1, '${name}')`,
      ]);
    }
  }

  /** What `fill` was told, by the place where it was found. */
  async read(): Promise<Record<string, string>> {
    const found: Record<string, string> = {
      key: readFileSync(this.keyFile, 'utf8').trim(),
      documents: readFileSync(join(this.documents, 'sub', 'plan.txt'), 'utf8'),
    };
    for (const id of ['clouds', 'scaffolder']) {
      const [row] = await this.query(id, 'SELECT name FROM things');
      found[id] = row.name;
    }
    return found;
  }

  /** The same of what a restore has put aside. */
  async readReplaced(): Promise<Record<string, string>> {
    const { databases } = this.installation;
    const found: Record<string, string> = {
      key: readFileSync(`${this.keyFile}.replaced`, 'utf8').trim(),
      documents: readFileSync(
        join(`${this.documents}.replaced`, 'sub', 'plan.txt'),
        'utf8',
      ),
    };
    for (const id of ['clouds', 'scaffolder']) {
      const [row] = await query(
        databases,
        databases.engine === 'pg'
          ? `replaced_${databases.prefix}${id}`
          : join(databases.directory, `${id}.sqlite.replaced`),
        'SELECT name FROM things',
      );
      found[id] = row.name;
    }
    return found;
  }

  /** As when the machine and its database server are gone. */
  async lose(): Promise<void> {
    rmSync(this.data, { recursive: true });
    rmSync(this.documents, { recursive: true });
    await this.dropDatabases();
  }

  async remove(): Promise<void> {
    await this.dropDatabases();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async query(id: string, sql: string): Promise<{ name: string }[]> {
    const { databases } = this.installation;
    return query(
      databases,
      databases.engine === 'pg'
        ? databases.prefix + id
        : join(databases.directory, `${id}.sqlite`),
      sql,
    );
  }

  async run(id: string, statements: string[]): Promise<void> {
    const { databases } = this.installation;
    if (databases.engine === 'pg') {
      const name = escapeIdentifier(databases.prefix + id);
      await onServer(databases, `CREATE DATABASE ${name}`);
      await withConnection(databases, databases.prefix + id, async client => {
        for (const statement of statements) {
          await client.query(statement);
        }
      });
      return;
    }
    const database = new Database(join(databases.directory, `${id}.sqlite`));
    statements.forEach(statement => database.exec(statement));
    database.close();
  }

  private async dropDatabases(): Promise<void> {
    const { databases } = this.installation;
    if (databases.engine === 'pg') {
      const { prefix } = databases;
      await withServer(databases, async server => {
        // What a restore has put aside is among them.
        const { rows } = await server.query<{ datname: string }>(
          'SELECT datname FROM pg_database WHERE strpos(datname, $1) > 0',
          [prefix],
        );
        for (const { datname } of rows) {
          const name = escapeIdentifier(datname);
          await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
        }
      });
    }
  }
}

export const onServer = (databases: PostgresDatabases, statement: string) =>
  withServer(databases, server => server.query(statement));

/** From the database of this name, or in this file. */
async function query(
  databases: Installation['databases'],
  name: string,
  sql: string,
): Promise<{ name: string }[]> {
  if (databases.engine === 'pg') {
    return withConnection(databases, name, async client => {
      const { rows } = await client.query(sql);
      return rows;
    });
  }
  const database = new Database(name);
  const rows = database.prepare(sql).all() as { name: string }[];
  database.close();
  return rows;
}
