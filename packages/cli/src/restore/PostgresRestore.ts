import { ConflictError } from '@backstage/errors';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { databaseFolder, Manifest } from '../archive/manifest';
import { PostgresDatabases } from '../installation/Installation';
import {
  listPlugins,
  maintenanceDatabase,
  withConnection,
} from '../postgres/connect';
import { loadDatabase } from '../postgres/loadDatabase';
import { inTheWay } from './FileRestore';
import { RestorePart } from './restoreBackup';

/**
 * One database for each plugin: filled under other names, and then renamed in
 * one transaction.
 */
export class PostgresRestore implements RestorePart {
  constructor(
    private readonly databases: PostgresDatabases,
    private readonly manifest: Manifest,
    private readonly folder: string,
  ) {}

  async requireFree(replace: boolean): Promise<void> {
    const present = await listPlugins(this.databases);
    if (!replace && present.length > 0) {
      throw inTheWay(
        `a portal's data in ${present.length} databases (${this.name(present[0])} …)`,
      );
    }
    await this.onServer(async server => {
      const { rows } = await server.query<{ datname: string }>(
        'SELECT DISTINCT datname FROM pg_stat_activity WHERE datname = ANY($1)',
        [present.map(id => this.name(id))],
      );
      if (rows.length > 0) {
        throw new ConflictError(
          `Somebody is connected to ${rows.map(({ datname }) => datname).join(', ')}: stop every replica of the portal first`,
        );
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
    const present = await listPlugins(this.databases);
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
      await server.query('COMMIT');
      for (const id of present) {
        await drop(server, this.replaced(id));
      }
    });
  }

  async discard(): Promise<void> {
    await this.onServer(async server => {
      for (const { id } of this.manifest.databases) {
        await drop(server, this.draft(id));
      }
    });
  }

  private name(id: string): string {
    return this.databases.prefix + id;
  }

  // In front of the prefix, so that neither counts as a plugin's database.
  private draft(id: string): string {
    return `restoring_${this.name(id)}`;
  }

  private replaced(id: string): string {
    return `replaced_${this.name(id)}`;
  }

  private onServer<T>(work: (server: Client) => Promise<T>): Promise<T> {
    return withConnection(this.databases, maintenanceDatabase, work);
  }
}

/** A restore that was killed may not have been missed by the server yet. */
const drop = (server: Client, name: string) =>
  server.query(
    `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`,
  );

const renameDatabase = (server: Client, from: string, to: string) =>
  server.query(
    `ALTER DATABASE ${escapeIdentifier(from)} RENAME TO ${escapeIdentifier(to)}`,
  );
