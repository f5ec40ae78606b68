import { ConflictError, isError } from '@backstage/errors';
import { existsSync, realpathSync } from 'node:fs';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { directoryFolder, Manifest } from '../archive/manifest';
import { Installation } from '../installation/Installation';
import { KeyFile } from './planKeys';
import { RestorePart } from './replaceAll';
import {
  discardDraft,
  prepareCopy,
  prepareSecret,
  Replacement,
} from './replaceFile';

/** Secrets keys and folders of documents. */
export class FileRestore implements RestorePart {
  private readonly copies: { from: string; to: string }[];
  private readonly replacement = new Replacement();

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
      return {
        from: join(folder, directoryFolder(name)),
        to: target(directory.path),
      };
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
    for (const { path, text } of this.options.keys) {
      await prepareSecret(`${text}\n`, path);
    }
    for (const { from, to } of this.copies) {
      // A folder without files is not in the archive.
      await mkdir(from, { recursive: true });
      await prepareCopy(from, to);
    }
  }

  async commit(): Promise<void> {
    for (const path of this.targets()) {
      await this.replacement.place(path);
    }
  }

  undo(): Promise<void> {
    return this.replacement.takeBack();
  }

  async discard(): Promise<void> {
    await Promise.all(this.targets().map(discardDraft));
  }

  private targets(): string[] {
    return [
      ...this.options.keys.map(({ path }) => path),
      ...this.copies.map(({ to }) => to),
    ];
  }
}

/** A link stays one: what it points to is replaced. */
const target = (path: string) => (existsSync(path) ? realpathSync(path) : path);

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
