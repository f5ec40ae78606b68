import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ruledOut, wrongWords } from './glossary.mjs';
import { root } from './root.mjs';

const row = '| label | 라벨 | cables alike; not 레이블, not 작업 공간 (so) |';

test('a word is ruled out by its note', () => {
  assert.deepEqual(ruledOut(`${row}\n| task | 작업 | not a run |`), [
    '레이블',
    '작업 공간',
  ]);
});

for (const [text, found] of [
  ['머신의 라벨', []],
  ['새 레이블 추가', ['레이블']],
  ['팀의 작업 공간에서', ['작업 공간']],
  ['테이블레이블', []],
  ['{{name}}을(를) 삭제', ['을(를)']],
  ['{{name}}(으)로 로그인', ['(으)로']],
]) {
  test(`“${text}” has ${found.length} wrong words`, () => {
    assert.deepEqual(wrongWords(text, ruledOut(row)), found);
  });
}

const texts = /\.(md|mjs|tsx?|ya?ml|json)$/;

/** Where the words that are not used have to be named. */
const exceptions = ['docs/glossary.md', 'scripts/lib/glossary'];

test('every text keeps to the glossary', () => {
  const words = ruledOut(readFileSync(join(root, 'docs/glossary.md'), 'utf8'));
  assert.ok(words.includes('레이블'));
  const { stdout } = spawnSync(
    'git',
    ['ls-files', '--cached', '--others', '--exclude-standard'],
    { cwd: root, encoding: 'utf8' },
  );
  const files = stdout.split('\n').filter(file => texts.test(file));
  assert.ok(files.includes('README.ko.md'));
  const wrong = files
    .filter(file => !exceptions.some(name => file.startsWith(name)))
    .filter(file => existsSync(join(root, file)))
    .flatMap(file =>
      wrongWords(readFileSync(join(root, file), 'utf8'), words).map(
        word => `${file}: ${word}`,
      ),
    );
  assert.deepEqual(wrong, []);
});
