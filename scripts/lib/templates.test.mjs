import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { root } from './root.mjs';

const templates = join(root, 'scripts/new');

/** Every range that the project asks for, by name. */
function rangesInUse() {
  const ranges = new Map();
  const manifests = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(join(root, folder)).map(name =>
      join(root, folder, name, 'package.json'),
    ),
  );
  for (const file of manifests.filter(existsSync)) {
    const manifest = JSON.parse(readFileSync(file, 'utf8'));
    for (const [name, range] of rangesOf(manifest)) {
      ranges.set(name, (ranges.get(name) ?? new Set()).add(range));
    }
  }
  return ranges;
}

const rangesOf = manifest =>
  ['dependencies', 'devDependencies', 'peerDependencies'].flatMap(kind =>
    Object.entries(manifest[kind] ?? {}),
  );

const inUse = rangesInUse();

for (const template of readdirSync(templates)) {
  test(`what ${template} asks for is what the project asks for`, () => {
    const text = readFileSync(
      join(templates, template, 'package.json.hbs'),
      'utf8',
    );
    const stale = rangesOf(JSON.parse(text))
      // A query is answered from what is installed, when the template is used.
      .filter(([name, range]) => !`${name}${range}`.includes('{{'))
      .filter(([name, range]) => !inUse.get(name)?.has(range));
    assert.deepEqual(stale, []);
  });
}
