import { InputError, isError } from '@backstage/errors';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open } from 'node:fs/promises';
import { dirname, resolve, sep } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { checksumsName, magic, readHeader } from './format';
import { isKeyName } from './manifest';
import { unseal } from './seal';

/**
 * Unpacks a backup into an empty folder, and proves that it is whole. Secrets
 * keys do not get there, as a restore that is killed leaves the folder behind.
 *
 * @returns the texts of the keys, by their names in the archive
 * @throws InputError when the file is something else, damaged, or needs another passphrase
 */
export async function unpackArchive(options: {
  file: string;
  folder: string;
  passphrase?: string;
}): Promise<Map<string, string>> {
  const { file, folder } = options;
  const content = await openContent(options);
  const keys = new Map<string, string>();
  const found: Record<string, string> = {};
  let expected: Record<string, string> | undefined;
  try {
    const tar = extract();
    const filling = pipeline(content, createGunzip(), tar);
    // The loop below hears of it first, as an error of the stream it reads.
    filling.catch(() => {});
    for await (const entry of tar) {
      const { name } = entry.header;
      if (name === checksumsName) {
        expected = JSON.parse(await text(entry));
        continue;
      }
      if (isKeyName(name)) {
        const key = await text(entry);
        keys.set(name, key);
        found[name] = createHash('sha256').update(key).digest('hex');
        continue;
      }
      const path = resolve(folder, name);
      if (!path.startsWith(resolve(folder) + sep)) {
        throw new InputError(`The backup names a file outside of it: ${name}`);
      }
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      const hash = createHash('sha256');
      const tee = new PassThrough();
      tee.on('data', chunk => hash.update(chunk));
      await pipeline(entry, tee, createWriteStream(path, { mode: 0o600 }));
      found[name] = hash.digest('hex');
    }
    await filling;
  } catch (error) {
    if (isError(error) && error.name === 'InputError') {
      throw error;
    }
    throw new InputError(`The backup ${file} is damaged`, error);
  }
  requireEqual(file, expected, found);
  return keys;
}

function requireEqual(
  file: string,
  expected: Record<string, string> | undefined,
  found: Record<string, string>,
): void {
  if (!expected) {
    throw new InputError(
      `The backup ${file} is damaged: its end is missing. Take another one`,
    );
  }
  const names = new Set([...Object.keys(expected), ...Object.keys(found)]);
  const wrong = [...names].filter(name => expected[name] !== found[name]);
  if (wrong.length > 0) {
    throw new InputError(
      `The backup ${file} is damaged: ${wrong.join(', ')} is not what was saved. Take another one`,
    );
  }
}

async function openContent(options: {
  file: string;
  passphrase?: string;
}): Promise<Readable> {
  const { file, passphrase } = options;
  const { header, end } = await readHead(file);
  const sealed = createReadStream(file, { start: end });
  const { sealed: parameters } = header.value;
  if (!parameters) {
    if (passphrase) {
      // Else whoever can write the file needs no passphrase to have it restored.
      throw new InputError(
        `The backup ${file} is not encrypted, so anybody may have written it: if it was made without a passphrase and you know where it has been, leave out --passphrase-file`,
      );
    }
    return sealed;
  }
  if (!passphrase) {
    throw new InputError(
      `The backup ${file} is encrypted: name the file that holds its passphrase with --passphrase-file`,
    );
  }
  return Readable.from(unseal(sealed, passphrase, parameters, header.line), {
    objectMode: false,
  });
}

async function readHead(file: string) {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(
      Buffer.alloc(1024),
      0,
      1024,
      0,
    );
    const start = buffer.subarray(0, bytesRead);
    const lineEnd = start.indexOf('\n', magic.length) + 1;
    if (!start.subarray(0, magic.length).equals(magic) || lineEnd === 0) {
      throw new InputError(
        `${file} is no backup of Rackstage, or one of a newer Rackstage`,
      );
    }
    const line = start.subarray(magic.length, lineEnd);
    return {
      header: { line, value: readHeader(line.toString()) },
      end: lineEnd,
    };
  } finally {
    await handle.close();
  }
}
