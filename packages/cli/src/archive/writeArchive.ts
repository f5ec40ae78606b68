import { InputError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, Dirent } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { pack, Pack } from 'tar-stream';
import { checksumsName, headerLine, magic } from './format';
import { newSealParameters, seal } from './seal';

/**
 * Makes one file of a folder and of some texts, with a checksum of everything
 * in it. It has its name only when it is whole and on the disk.
 */
export async function writeArchive(options: {
  folder: string;
  /** By name; they are never on the disk but in the archive. */
  texts: Record<string, string>;
  file: string;
  passphrase?: string;
}): Promise<void> {
  const { folder, texts, file, passphrase } = options;
  const draft = `${file}.draft`;
  const tar = pack();
  const zipped = createGzip();
  const parameters = passphrase ? newSealParameters() : undefined;
  const header = headerLine(parameters);
  async function* whole(): AsyncGenerator<Buffer> {
    yield magic;
    yield header;
    if (passphrase && parameters) {
      yield* seal(zipped, passphrase, parameters, header);
    } else {
      yield* zipped;
    }
  }
  const filling = fill(tar, folder, texts).catch(error => {
    tar.destroy(error);
    throw error;
  });
  const writing = pipeline(
    Readable.from(whole(), { objectMode: false }),
    createWriteStream(draft, { mode: 0o600 }),
  );
  try {
    await Promise.all([filling, pipeline(tar, zipped), writing]);
  } catch (error) {
    await writing.catch(() => {});
    await rm(draft, { force: true });
    throw error;
  }
  const handle = await open(draft, 'r+');
  await handle.sync();
  await handle.close();
  await rename(draft, file);
}

async function fill(
  tar: Pack,
  folder: string,
  texts: Record<string, string>,
): Promise<void> {
  const checksums: Record<string, string> = {};
  for (const [name, text] of Object.entries(texts)) {
    tar.entry({ name, mode: 0o600 }, text);
    checksums[name] = createHash('sha256').update(text).digest('hex');
  }
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

/** @throws InputError when there is anything that would be missing from the archive, such as a link */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {
    recursive: true,
    withFileTypes: true,
  });
  const pathOf = (entry: Dirent) => join(entry.parentPath, entry.name);
  const others = entries.filter(entry => !entry.isDirectory());
  const strange = others.find(entry => !entry.isFile());
  if (strange) {
    throw new InputError(
      `${relative(folder, pathOf(strange))} is neither a file nor a folder, and cannot be saved: put what it points to in its place, or take it away`,
    );
  }
  return others.map(pathOf).sort();
}
