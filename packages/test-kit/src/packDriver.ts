import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = resolvePackagePath('@rackstage/test-kit', '../..');

export interface PackedDriver {
  folder: string;
  /** The file to load, within the folder. */
  entry: string;
  remove(): void;
}

/**
 * Packs a driver as its guide says, for a process of its own.
 *
 * @param from - folder of its package, from the root of the repository
 * @param id - of the driver
 */
export function packDriver(from: string, id: string): PackedDriver {
  const out = mkdtempSync(join(tmpdir(), 'rackstage-packed-driver-'));
  execFileSync(process.execPath, [
    join(root, 'scripts/pack-driver.mjs'),
    join(root, from),
    out,
  ]);
  return {
    folder: join(out, 'drivers', id),
    entry: 'index.cjs',
    remove: () => rmSync(out, { recursive: true }),
  };
}
