import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { databaseFolder, Manifest } from '../archive/manifest';
import { SqliteDatabases } from '../installation/Installation';
import { databaseFile, filesOf, listDatabases } from '../sqlite/files';
import { inTheWay } from './FileRestore';
import { RestorePart } from './replaceAll';
import { discardDraft, prepareCopy, Replacement } from './replaceFile';

/** One file for each plugin. */
export class SqliteRestore implements RestorePart {
  private readonly directory: string;
  private readonly replacement = new Replacement();

  constructor(
    databases: SqliteDatabases,
    private readonly manifest: Manifest,
    private readonly folder: string,
  ) {
    this.directory = databases.directory;
  }

  async requireFree(replace: boolean): Promise<void> {
    const ids = await listDatabases(this.directory);
    if (!replace && ids.length > 0) {
      throw inTheWay(`a portal's data in ${this.directory}`);
    }
  }

  async prepare(): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    for (const { id } of this.manifest.databases) {
      await prepareCopy(
        databaseFile(join(this.folder, databaseFolder(id)), 'database'),
        databaseFile(this.directory, id),
      );
    }
  }

  async commit(): Promise<void> {
    for (const id of await listDatabases(this.directory)) {
      for (const file of filesOf(this.directory, id)) {
        await this.replacement.setAside(file);
      }
    }
    for (const { id } of this.manifest.databases) {
      await this.replacement.place(databaseFile(this.directory, id));
    }
  }

  undo(): Promise<void> {
    return this.replacement.takeBack();
  }

  async discard(): Promise<void> {
    await Promise.all(
      this.manifest.databases.map(({ id }) =>
        discardDraft(databaseFile(this.directory, id)),
      ),
    );
  }
}
