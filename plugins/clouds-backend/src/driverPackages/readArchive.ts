import { gunzip } from 'node:zlib';
import { promisify } from 'node:util';
import { Parser, ReadEntry } from 'tar';
import { Refusal } from './Refusal';

/** Of the archive as it is sent; the API takes no larger one. */
export const largestArchive = 20 * 1024 * 1024;
const mostUnpackedBytes = 100 * 1024 * 1024;
const mostFiles = 2000;
const longestPath = 200;

/**
 * The files of a package as npm packs it, by their paths in it. Everything is
 * looked at before anything is written: only plain files below one folder, none
 * that leads elsewhere.
 *
 * @throws Refusal
 */
export async function readArchive(
  archive: Buffer,
): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  const reading: Promise<void>[] = [];
  let problem: Refusal | undefined;
  const parser = new Parser({
    strict: true,
    onReadEntry(entry) {
      try {
        const path = requireSafe(entry);
        if (entry.type !== 'Directory') {
          requireRoom(files.size + reading.length);
          reading.push(
            contentOf(entry).then(content => void files.set(path, content)),
          );
          return;
        }
      } catch (error) {
        problem ??= error as Refusal;
      }
      entry.resume();
    },
  });
  try {
    const bytes = await unzip(archive);
    await new Promise<void>((resolve, reject) => {
      parser.on('end', resolve);
      parser.on('error', reject);
      parser.end(bytes);
    });
    await Promise.all(reading);
  } catch (error) {
    throw problem ?? notAPackage(error as Error);
  }
  if (problem) {
    throw problem;
  }
  if (!files.has('package.json')) {
    throw new Refusal('not-a-package', 'It has no package.json');
  }
  return files;
}

async function unzip(archive: Buffer): Promise<Buffer> {
  return promisify(gunzip)(archive, { maxOutputLength: mostUnpackedBytes });
}

function notAPackage(error: Error & { code?: string }): Refusal {
  return error.code === 'ERR_BUFFER_TOO_LARGE'
    ? new Refusal(
        'unsafe-archive',
        `Unpacked it is larger than ${mostUnpackedBytes / 1024 / 1024} MB`,
      )
    : new Refusal(
        'not-a-package',
        `It is no gzipped tar archive: ${error.message}`,
      );
}

function requireRoom(count: number): void {
  if (count >= mostFiles) {
    throw new Refusal('unsafe-archive', `It has more than ${mostFiles} files`);
  }
}

/** The path within the package: npm puts everything into one folder. */
function requireSafe({ path, type }: ReadEntry): string {
  const shown = JSON.stringify(path.slice(0, longestPath));
  if (!['File', 'OldFile', 'Directory'].includes(type)) {
    throw new Refusal('unsafe-archive', `${shown} is a ${type}`);
  }
  const parts = path.replace(/\/$/, '').split('/');
  if (
    path.length > longestPath ||
    path.startsWith('/') ||
    !/^[\x20-\x5b\x5d-\x7e]+$/.test(path) ||
    parts.some(part => ['', '.', '..'].includes(part))
  ) {
    throw new Refusal('unsafe-archive', `${shown} is a path that is not taken`);
  }
  return parts.slice(1).join('/');
}

async function contentOf(entry: ReadEntry): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of entry) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}
