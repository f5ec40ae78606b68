import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressFiles } from './compress.mjs';

const folder = mkdtempSync(join(tmpdir(), 'rackstage-compress-'));
const [from, to] = [join(folder, 'static'), join(folder, 'compressed')];
after(() => rmSync(folder, { recursive: true }));

test('what is fetched as text is there as Brotli and as gzip, and nothing of a build before', async () => {
  const script = 'const rack = 42;\n'.repeat(100);
  mkdirSync(from);
  mkdirSync(to);
  writeFileSync(join(to, 'main.old.js.br'), '');
  writeFileSync(join(from, 'main.new.js'), script);
  writeFileSync(join(from, 'main.new.js.map'), script);
  writeFileSync(join(from, 'font.woff2'), script);
  writeFileSync(join(from, 'small.css'), 'a {}');

  await compressFiles(from, to);

  assert.deepEqual(readdirSync(to).sort(), [
    'main.new.js.br',
    'main.new.js.gz',
  ]);
  const read = name => readFileSync(join(to, name));
  assert.equal(brotliDecompressSync(read('main.new.js.br')).toString(), script);
  assert.equal(gunzipSync(read('main.new.js.gz')).toString(), script);
});
