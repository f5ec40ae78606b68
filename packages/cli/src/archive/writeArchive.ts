import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, readdir, rename, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack, Pack } from 'tar-stream';
import { checksumsName, headerLine, magic } from './format';
import { newSealParameters, seal } from './seal';

/**
 * Makes one file of a folder, with a checksum of everything in it. It has its
 * name only when it is whole and on the disk.
 */
export async function writeArchive(options: {
  folder: string;
  file: string;
  passphrase?: string;
}): Promise<void> {
  const { folder, file, passphrase } = options;
  const draft = `${file}.draft`;
  const tar = pack();
  const parameters = passphrase ? newSealParameters() : undefined;
  const header = headerLine(parameters);
  async function* whole(): AsyncGenerator<Buffer> {
    yield magic;
    yield header;
    const zipped: AsyncIterable<Buffer> = tar
      .pipe(new PassThrough())
      .pipe(createGzip());
    if (passphrase && parameters) {
      yield* seal(zipped, passphrase, parameters, header);
    } else {
      yield* zipped;
    }
  }
  await Promise.all([
    fill(tar, folder).catch(error => {
      tar.destroy(error);
      throw error;
    }),
    pipeline(
      Readable.from(whole(), { objectMode: false }),
      createWriteStream(draft, { mode: 0o600 }),
    ),
  ]);
  const handle = await open(draft, 'r+');
  await handle.sync();
  await handle.close();
  await rename(draft, file);
}

async function fill(tar: Pack, folder: string): Promise<void> {
  const checksums: Record<string, string> = {};
  for (const path of await filesBelow(folder)) {
    const name = relative(folder, path).split(sep).join('/');
    const { size } = await stat(path);
    const entry = tar.entry({ name, size, mode: 0o600 });
    const hash = createHash('sha256');
    await pipeline(
      createReadStream(path),
      async function* hashing(chunks) {
        for await (const chunk of chunks) {
          hash.update(chunk);
          yield chunk;
        }
      },
      entry,
    );
    checksums[name] = hash.digest('hex');
  }
  // Last, so that an archive that was cut off has none.
  tar.entry({ name: checksumsName }, JSON.stringify(checksums));
  tar.finalize();
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();
}
