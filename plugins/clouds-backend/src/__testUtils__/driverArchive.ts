import { packDriver } from '@rackstage/test-kit';
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { create } from 'tar';

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

/** The driver of `examples/cloud-driver`, packed as its guide says. */
export function exampleFiles(): Record<string, string> {
  const packed = packDriver('examples/cloud-driver', 'acme-cloud');
  try {
    const read = (name: string) =>
      readFileSync(join(packed.folder, name), 'utf8');
    return {
      'package.json': read('package.json'),
      'index.cjs': read('index.cjs'),
    };
  } finally {
    packed.remove();
  }
}
