import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { root } from './root.mjs';

/** What a script imports before its first line runs, through all of its own files. */
function packagesOf(file, seen = new Set()) {
  if (seen.has(file)) {
    return [];
  }
  seen.add(file);
  const imports = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) [^;]*?['"]([^'"]+)['"];/gm,
  );
  return [...imports].flatMap(([, name]) =>
    name.startsWith('.')
      ? packagesOf(resolve(dirname(file), name), seen)
      : [name],
  );
}

for (const script of [
  'bench',
  'dev',
  'start',
  'test',
  'test-lab',
  'test-long',
]) {
  test(`${script} begins before anything is installed`, () => {
    const packages = packagesOf(join(root, `scripts/${script}.mjs`));
    assert.ok(packages.length > 0);
    assert.deepEqual(
      packages.filter(name => !name.startsWith('node:')),
      [],
    );
  });
}
