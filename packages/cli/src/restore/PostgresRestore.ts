import { ConflictError, isError } from '@backstage/errors';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { databaseFolder, Manifest } from '../archive/manifest';
import { PostgresDatabases } from '../installation/Installation';
import { listPlugins, withConnection, withServer } from '../postgres/connect';
import { loadDatabase } from '../postgres/loadDatabase';
import { inTheWay } from './FileRestore';
import { RestorePart } from './replaceAll';

/**
 * One database for each plugin: filled under other names, and then renamed in
 * one transaction.
 */
export class PostgresRestore implements RestorePart {
  private mayHaveCommitted = false;

  constructor(
    private readonly databases: PostgresDatabases,
    private readonly manifest: Manifest,
    private readonly folder: string,
  ) {}

  async requireFree(replace: boolean): Promise<void> {
    const present = await this.present();
    if (!replace && present.length > 0) {
      throw inTheWay(
        `a portal's data in ${present.length} databases (${this.name(present[0])} …)`,
      );
    }
    await this.onServer(async server => {
      // Autovacuum is there by itself, and makes way.
      const { rows } = await server.query<{ datname: string }>(
        "SELECT DISTINCT datname FROM pg_stat_activity WHERE datname = ANY($1) AND backend_type = 'client backend'",
        [present.map(id => this.name(id))],
      );
      if (rows.length > 0) {
        throw connected(rows.map(({ datname }) => datname).join(', '));
      }
    });
  }

  async prepare(): Promise<void> {
    await this.discard();
    for (const { id } of this.manifest.databases) {
      const draft = this.draft(id);
      await this.onServer(server =>
        server.query(
          `CREATE DATABASE ${escapeIdentifier(draft)} TEMPLATE template0 ENCODING 'UTF8'`,
        ),
      );
      await withConnection(this.databases, draft, client =>
        loadDatabase(client, join(this.folder, databaseFolder(id))),
      );
    }
  }

  async commit(): Promise<void> {
    const present = await this.present();
    await this.onServer(async server => {
      for (const id of present) {
        await drop(server, this.replaced(id));
      }
      await server.query('BEGIN');
      for (const id of present) {
        await renameDatabase(server, this.name(id), this.replaced(id));
      }
      for (const { id } of this.manifest.databases) {
        await renameDatabase(server, this.draft(id), this.name(id));
      }
      this.mayHaveCommitted = true;
      await server.query('COMMIT');
    });
  }

  /**
   * A transaction that failed has undone itself; only when the connection was
   * lost while it ended nobody has said what came of it.
   */
  async undo(): Promise<void> {
    if (this.mayHaveCommitted) {
      throw new ConflictError('The databases may have been replaced');
    }
  }

  async discard(): Promise<void> {
    await this.onServer(async server => {
      for (const { id } of this.manifest.databases) {
        await drop(server, this.draft(id));
      }
    });
  }

  /** Databases that the portal uses, or that the backup brings. */
  private async present(): Promise<string[]> {
    const { installed, others } = await listPlugins(this.databases);
    const saved = new Set(this.manifest.databases.map(({ id }) => id));
    return [...installed, ...others.filter(id => saved.has(id))];
  }

  private name(id: string): string {
    return this.databases.prefix + id;
  }

  // In front of the prefix, so that neither counts as a plugin's database.
  private draft(id: string): string {
    return `restoring_${this.name(id)}`;
  }

  /** What was there stays until the next restore. */
  private replaced(id: string): string {
    return `replaced_${this.name(id)}`;
  }

  private onServer<T>(work: (server: Client) => Promise<T>): Promise<T> {
    return withServer(this.databases, work);
  }
}

const connected = (names: string) =>
  new ConflictError(
    `Somebody is connected to ${names}: stop every replica of the portal first`,
  );

/** The server may not have missed a restore yet that was killed. */
const drop = (server: Client, name: string) =>
  server.query(
    `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`,
  );

/** In words that say what to do when PostgreSQL answers `object_in_use`. */
async function renameDatabase(
  server: Client,
  from: string,
  to: string,
): Promise<void> {
  try {
    await server.query(
      `ALTER DATABASE ${escapeIdentifier(from)} RENAME TO ${escapeIdentifier(to)}`,
    );
  } catch (error) {
    throw isError(error) && error.code === '55006' ? connected(from) : error;
  }
}
