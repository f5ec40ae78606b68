import { InputError } from '@backstage/errors';
import { unzipSync } from 'fflate';

export interface UnzipLimits {
  /** Of all files together, uncompressed. */
  maxBytes: number;
  maxFiles: number;
  /** Only these are unpacked; the others count all the same. */
  wanted?(name: string): boolean;
}

/**
 * Unpacks an archive in memory. The sizes that it declares are added up before
 * anything is unpacked, and no file gets more memory than it declares.
 *
 * @throws InputError when it is no ZIP archive, or holds more than the limits
 */
export function unzip(
  archive: Buffer,
  { maxBytes, maxFiles, wanted }: UnzipLimits,
): Map<string, Buffer> {
  // Entries of the directory are not unpacked in the first round.
  let bytes = 0;
  let files = 0;
  open(archive, ({ name, originalSize }) => {
    bytes += originalSize;
    files += 1;
    if (bytes > maxBytes || files > maxFiles) {
      throw new InputError(
        `The archive has more than ${maxFiles} files or ${maxBytes} bytes unpacked`,
      );
    }
    if (/(^|[/\\])\.\.([/\\]|$)/.test(name)) {
      throw new InputError('The archive has a path that leads out of it');
    }
    return false;
  });
  const unpacked = open(archive, ({ name }) => wanted?.(name) ?? true);
  return new Map(
    Object.entries(unpacked).map(([name, content]) => [
      name,
      Buffer.from(content.buffer, content.byteOffset, content.byteLength),
    ]),
  );
}

function open(
  archive: Buffer,
  filter: (file: { name: string; originalSize: number }) => boolean,
): Record<string, Uint8Array> {
  try {
    return unzipSync(archive, { filter });
  } catch (error) {
    if (error instanceof InputError) {
      throw error;
    }
    throw new InputError(
      'The file is not a ZIP archive that can be read',
      error,
    );
  }
}
