import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { firstLoad, sizeProblems } from './bundle.mjs';

const budget = { 'main.js': 100, 'vendor.js': 200 };

for (const [what, sizes] of [
  ['the same', budget],
  ['a little more', { 'main.js': 105, 'vendor.js': 204 }],
  ['less', { 'main.js': 10 }],
  ['as much in other parts', { 'main.js': 100, 'more.js': 200 }],
]) {
  test(`${what} is within the budget`, () => {
    assert.deepEqual(sizeProblems(sizes, budget), []);
  });
}

test('more is not, and what grew is named, the largest first', () => {
  const sizes = { 'main.js': 105, 'vendor.js': 199, 'chart.js': 40 };
  assert.deepEqual(sizeProblems(sizes, budget), [
    'The first load is 344 kB and was to be 300 kB, or 3 % more',
    'chart.js: 0 → 40 kB (+40.0)',
    'main.js: 100 → 105 kB (+5.0)',
  ]);
});

test('what the page names is counted, compressed, and nothing else', t => {
  const dist = mkdtempSync(join(tmpdir(), 'rackstage-bundle-'));
  t.after(() => rmSync(dist, { recursive: true }));
  mkdirSync(join(dist, 'static'));
  const text = 'x'.repeat(1_000_000);
  for (const name of [
    'main.0a1b2c3d4e5f.js',
    'main.ffff00001111.css',
    'other.js',
  ]) {
    writeFileSync(join(dist, 'static', name), text);
  }
  writeFileSync(
    join(dist, 'index.html'),
    '<script src="/static/main.0a1b2c3d4e5f.js"></script><link href="/static/main.ffff00001111.css">',
  );
  assert.deepEqual(firstLoad(dist), { 'main.js': 1, 'main.css': 1 });
});
