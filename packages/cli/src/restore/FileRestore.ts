import { ConflictError, isError } from '@backstage/errors';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { directoryFolder, Manifest } from '../archive/manifest';
import { Installation } from '../installation/Installation';
import { KeyFile } from './planKeys';
import { commitCopy, discardCopy, prepareCopy } from './replaceFile';
import { RestorePart } from './restoreBackup';

/** Secrets keys and folders of documents. */
export class FileRestore implements RestorePart {
  private readonly copies: { from: string; to: string }[];

  constructor(
    private readonly options: {
      manifest: Manifest;
      folder: string;
      installation: Installation;
      keys: KeyFile[];
    },
  ) {
    const { manifest, folder, installation } = options;
    this.copies = manifest.directories.map(name => {
      const directory = installation.directories.find(
        candidate => candidate.name === name,
      );
      if (!directory) {
        throw new ConflictError(
          `The backup has a folder '${name}': say under 'backup.directories' in the configuration where it goes`,
        );
      }
      return { from: join(folder, directoryFolder(name)), to: directory.path };
    });
  }

  async requireFree(replace: boolean): Promise<void> {
    if (replace) {
      return;
    }
    for (const { path, text } of this.options.keys) {
      const there = await ifThere(readFile(path, 'utf8'));
      if (there !== undefined && there.trim() !== text) {
        throw inTheWay(`another secrets key in ${path}`);
      }
    }
    for (const { to } of this.copies) {
      if (((await ifThere(readdir(to))) ?? []).length > 0) {
        throw inTheWay(`files in ${to}`);
      }
    }
  }

  async prepare(): Promise<void> {
    const { folder, keys } = this.options;
    for (const [index, { path, text }] of keys.entries()) {
      const draft = join(folder, 'written-keys', String(index));
      await mkdir(join(folder, 'written-keys'), { recursive: true });
      await writeFile(draft, `${text}\n`, { mode: 0o600 });
      await prepareCopy(draft, path);
    }
    for (const { from, to } of this.copies) {
      // A folder without files is not in the archive.
      await mkdir(from, { recursive: true });
      await prepareCopy(from, to);
    }
  }

  async commit(): Promise<void> {
    for (const path of this.targets()) {
      await commitCopy(path);
    }
    for (const { path } of this.options.keys) {
      await chmod(path, 0o600);
    }
  }

  async discard(): Promise<void> {
    await Promise.all(this.targets().map(discardCopy));
  }

  private targets(): string[] {
    return [
      ...this.options.keys.map(({ path }) => path),
      ...this.copies.map(({ to }) => to),
    ];
  }
}

export const inTheWay = (what: string) =>
  new ConflictError(
    `There is ${what}: restore into an empty place, or give up what is there with --replace`,
  );

async function ifThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
