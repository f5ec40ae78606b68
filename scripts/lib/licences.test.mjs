import assert from 'node:assert/strict';
import { test } from 'node:test';
import { licenceOf, licenceProblems } from './licences.mjs';

for (const [what, manifest, licence] of [
  ['a name', { license: 'MIT' }, 'MIT'],
  ['an object', { license: { type: 'ISC' } }, 'ISC'],
  ['a list', { licenses: [{ type: 'MIT' }, { type: 'X11' }] }, '(MIT OR X11)'],
  ['nothing', {}, undefined],
]) {
  test(`reads a licence from ${what}`, () => {
    assert.equal(licenceOf(manifest), licence);
  });
}

const policy = { allowed: ['MIT', 'Apache-2.0'], stated: {}, accepted: {} };

const problems = (license, changes = {}) =>
  licenceProblems([{ name: 'a', version: '1.0.0', manifest: { license } }], {
    ...policy,
    ...changes,
  });

for (const licence of ['MIT', '(MIT OR GPL-3.0-only)', 'Apache-2.0 AND MIT']) {
  test(`lets ${licence} in`, () => assert.deepEqual(problems(licence), []));
}

for (const [licence, problem] of [
  ['AGPL-3.0-only', 'a@1.0.0 is AGPL-3.0-only'],
  ['MIT AND GPL-2.0-only', 'a@1.0.0 is MIT AND GPL-2.0-only'],
  [undefined, 'a@1.0.0 does not say its licence'],
  [
    'SEE LICENSE IN LICENSE',
    "a@1.0.0 is 'SEE LICENSE IN LICENSE', which is no SPDX expression",
  ],
]) {
  test(`does not let ${licence} in`, () => {
    assert.deepEqual(problems(licence), [problem]);
  });
}

test('what was read in the texts counts', () => {
  assert.deepEqual(problems(undefined, { stated: { a: 'MIT' } }), []);
});

test('what was accepted counts', () => {
  assert.deepEqual(problems('LGPL-3.0-only', { accepted: { a: 'why' } }), []);
});

for (const where of ['stated', 'accepted']) {
  test(`what is ${where} has to be there`, () => {
    assert.deepEqual(problems('MIT', { [where]: { b: 'MIT' } }), [
      'b is named for its licence and not there',
    ]);
  });
}
