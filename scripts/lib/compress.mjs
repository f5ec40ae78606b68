import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** What comes as text; fonts and pictures are compressed already. */
const compressible = /\.(js|css|svg|json)$/;

/** Bytes below which a compressed answer is not worth its head. */
const smallest = 1000;

/** Both at their best: it is done once. */
const encodings = [
  ['.br', promisify(brotliCompress)],
  ['.gz', content => promisify(gzip)(content, { level: 9 })],
];

/** Writes each file of a folder compressed to another folder, which has nothing else afterwards. */
export async function compressFiles(from, to) {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  const names = (await readdir(from)).filter(name => compressible.test(name));
  await Promise.all(
    names.map(async name => {
      const content = await readFile(join(from, name));
      if (content.length >= smallest) {
        await Promise.all(
          encodings.map(async ([ending, compress]) =>
            writeFile(join(to, name + ending), await compress(content)),
          ),
        );
      }
    }),
  );
}
