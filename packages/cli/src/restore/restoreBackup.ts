import { InputError } from '@backstage/errors';
import { readFile, rm, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import semver from 'semver';
import { Manifest, manifestName, manifestSchema } from '../archive/manifest';
import { unpackArchive } from '../archive/unpackArchive';
import { Installation } from '../installation/Installation';
import { settingNames } from '../installation/settingNames';
import { version } from '../version';
import { FileRestore } from './FileRestore';
import { planKeys } from './planKeys';
import { PostgresRestore } from './PostgresRestore';
import { replaceAll, RestorePart } from './replaceAll';
import { requireStopped } from './requireStopped';
import { restoreMarker } from './RestoreMarker';
import { SqliteRestore } from './SqliteRestore';

export interface RestoreOptions {
  installation: Installation;
  file: string;
  passphrase?: string;
  /** What is there is given up. */
  replace: boolean;
  /** Where keys go that the configuration does not keep in files. */
  keysTo?: string;
}

export interface Restored {
  manifest: Manifest;
  /** Settings that the saved installation had and this one has not. */
  missingSettings: string[];
}

/** Puts a backup back, all of it or nothing. */
export async function restoreBackup(
  options: RestoreOptions,
): Promise<Restored> {
  const { file, installation, passphrase, replace, keysTo } = options;
  const folder = `${file}.unpacked`;
  await requireStopped(installation.config);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  try {
    const saved = await unpackArchive({ file, folder, passphrase });
    const manifest = await readManifest(file, folder);
    requireEngine(manifest, installation);
    const keys = planKeys({ manifest, saved, installation, keysTo });
    const files = new FileRestore({ manifest, folder, installation, keys });
    const { databases } = installation;
    // Databases last: they are what makes the installation count as there.
    const parts: RestorePart[] = [
      files,
      databases.engine === 'pg'
        ? new PostgresRestore(databases, manifest, folder)
        : new SqliteRestore(databases, manifest, folder),
    ];
    for (const part of parts) {
      await part.requireFree(replace);
    }
    await replaceAll(parts, restoreMarker(databases, file));
    const present = new Set(settingNames(installation.config.getOptional()));
    return {
      manifest,
      missingSettings: manifest.settings.filter(name => !present.has(name)),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readManifest(file: string, folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, manifestName), 'utf8');
  const parsed = manifestSchema.safeParse(JSON.parse(text));
  if (!parsed.success) {
    throw new InputError(
      `The backup ${file} was written by another Rackstage, whose form this one (${version}) does not know: restore with that one`,
    );
  }
  const { data: manifest } = parsed;
  if (semver.gt(manifest.rackstage, version)) {
    throw new InputError(
      `The backup ${file} was written by Rackstage ${manifest.rackstage}, which is newer than this one (${version}): upgrade first`,
    );
  }
  return manifest;
}

function requireEngine(
  { databases }: Manifest,
  installation: Installation,
): void {
  const { engine } = installation.databases;
  const other = databases.find(database => database.engine !== engine);
  if (other) {
    throw new InputError(
      `The backup is of databases of '${other.engine}', but 'backend.database.client' is '${engine}': restore to the same kind`,
    );
  }
}
