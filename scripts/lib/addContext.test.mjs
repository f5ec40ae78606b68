import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { addAsPart } from './addContext.mjs';
import { kinds } from './newPackages.mjs';
import { root } from './root.mjs';

const index = 'packages/backend/src/index.ts';

function withIndex(context, text) {
  const folder = mkdtempSync(join(tmpdir(), 'add-context-'));
  context.after(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, dirname(index)), { recursive: true });
  writeFileSync(join(folder, index), text);
  return folder;
}

test('a new backend is a part, as the others are', context => {
  const others =
    "backend.add(import('@rackstage/plugin-a-b-backend-module-c'));";
  const folder = withIndex(
    context,
    `${others}\nbackend.add(import('@rackstage/plugin-a-b-backend'));\n`,
  );
  addAsPart(folder, 'a-b');
  assert.equal(
    readFileSync(join(folder, index), 'utf8'),
    `${others}\nbackend.add(plugin('a-b', import('@rackstage/plugin-a-b-backend')));\n`,
  );
});

test('a backend that was not added is named', context => {
  const folder = withIndex(context, '');
  assert.throws(() => addAsPart(folder, 'a-b'), /plugin-a-b-backend/);
});

test('what is left to do names the files that the build asks for', () => {
  const named = kinds.context
    .left('a-b')
    .flatMap(step => step.match(/[\w./-]+\.(?:yaml|md|ts|js)\b/g) ?? []);
  for (const file of named) {
    assert.ok(existsSync(join(root, file)), file);
  }
  for (const file of ['authorization.yaml', 'permissions.yaml']) {
    assert.ok(named.includes(`packages/backend/${file}`), file);
  }
});
