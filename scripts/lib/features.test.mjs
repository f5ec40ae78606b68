import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { problemsOf, requiredIds } from './features.mjs';
import { root } from './root.mjs';

const files = { 'a.test.ts': "it('makes an instance', …)" };

const listing = (rows, count = rows.length) =>
  [`## 1. Clouds (${count} rows)`, '', ...rows].join('\n');

const problems = (rows, { count, required } = {}) =>
  problemsOf(listing(rows, count), path => files[path], required);

const works =
  '| 1.001 | Instances | works | `/clouds` | `a.test.ts › makes an instance` | |';
const notYet = '| 1.002 | Networks | not yet | | | |';

test('finds nothing wrong with a true list', () => {
  const partly = '| 1.003 | Volumes | partly | `/clouds` | | no snapshots |';
  assert.deepEqual(problems([works, notYet, partly]), []);
});

const one = (state, page, tests, missing = '') => [
  `| 1.001 | Instances | ${state} | ${page} | ${tests} | ${missing} |`,
];

for (const [what, rows, options, problem] of [
  ['a row twice', [works, works], {}, '1.001 stands where 1.002 belongs'],
  ['a gap', [works], { count: 2 }, '1 has 1 rows and not 2'],
  ['a row too many', [works, notYet], { count: 1 }, '1 has 2 rows and not 1'],
  [
    'a requirement without a row',
    [works],
    { required: ['1.001', '2.001'] },
    '2.001 is required and not listed',
  ],
  [
    'a state of its own',
    one('soon', '', ''),
    {},
    "1.001 is 'soon', which is none of: works, partly, not yet, *statement*",
  ],
  [
    'a statement that can be tested',
    one('*statement*', '', ''),
    {},
    '1.001 may not be a statement',
  ],
  [
    'no page',
    one('works', '', '`a.test.ts › makes an instance`'),
    {},
    '1.001 works, but names no page or no test',
  ],
  [
    'no test',
    one('works', '`/clouds`', ''),
    {},
    '1.001 works, but names no page or no test',
  ],
  [
    'nothing missing of what works partly',
    one('partly', '`/clouds`', ''),
    {},
    '1.001 works partly, but does not say what is missing',
  ],
  [
    'a file that is not there',
    one('works', '`/clouds`', '`b.test.ts › x`'),
    {},
    '1.001 names a file that is not there: b.test.ts',
  ],
  [
    'a test that is not there',
    one('works', '`/clouds`', '`a.test.ts › sings`'),
    {},
    '1.001 names a test that a.test.ts has not: sings',
  ],
  [
    'a test without its file',
    one('works', '`/clouds`', 'trust me'),
    {},
    '1.001 names a test that is no `path › name`: trust me',
  ],
  [
    'a column too few',
    ['| 1.001 | Instances | not yet |'],
    {},
    '1.001 has not six columns',
  ],
]) {
  test(`finds ${what}`, () => {
    assert.deepEqual(problems(rows, options), [problem]);
  });
}

test('finds rows under a heading that does not count them', () => {
  const text = ['## 1. Clouds', '', works].join('\n');
  assert.deepEqual(
    problemsOf(text, path => files[path]),
    ['1.001 stands under no counted heading'],
  );
});

test('reads the ids of the requirements', () => {
  assert.deepEqual(requiredIds('# 1.001\n- 1.002 Networks\n- 9.001 Portal\n'), [
    '1.002',
    '9.001',
  ]);
});

test('a broken list fails the check, and says why', t => {
  const folder = mkdtempSync(join(tmpdir(), 'rackstage-features-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'features.md');
  writeFileSync(file, listing([notYet]));
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(root, 'scripts/check-features.mjs'), file],
    { encoding: 'utf8' },
  );
  assert.equal(status, 1);
  assert.match(stdout, /^1\.002 stands where 1\.001 belongs$/m);
});
