import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { create } from 'tar';

const root = resolve(__dirname, '../../../..');

function inTemporaryFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'rackstage-archive-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A gzipped tar archive of these files, as npm packs them. */
export const archiveOf = (files: Record<string, string>): Buffer =>
  inTemporaryFolder(folder => {
    for (const [path, text] of Object.entries(files)) {
      const file = join(folder, 'package', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    const file = join(folder, 'it.tgz');
    create({ sync: true, file, cwd: folder, gzip: true }, ['package']);
    return readFileSync(file);
  });

/** The driver of `examples/cloud-driver`, packed as its guide says; with another version, or with its code changed. */
export function exampleFiles(
  change: { version?: string; code?(code: string): string } = {},
): Record<string, string> {
  return inTemporaryFolder(out => {
    execFileSync(process.execPath, [
      join(root, 'scripts/pack-driver.mjs'),
      join(root, 'examples/cloud-driver'),
      out,
    ]);
    const read = (name: string) =>
      readFileSync(join(out, 'driver', name), 'utf8');
    const manifest = JSON.parse(read('package.json'));
    const { version = manifest.version, code = text => text } = change;
    return {
      'package.json': JSON.stringify({ ...manifest, version }),
      'index.cjs': code(read('index.cjs')),
    };
  });
}
