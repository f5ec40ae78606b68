import { unzip } from '../files/unzip';
import { LibraryFileResult, readLibraryFiles } from './readLibraryFiles';

/** Enough for the whole library. */
const limits = { maxBytes: 200_000_000, maxFiles: 50_000 };

/**
 * Reads every `.yaml` and `.yml` of a ZIP archive.
 *
 * @throws InputError when the archive cannot be read, or is too large unpacked
 */
export function readLibraryArchive(archive: Buffer): LibraryFileResult[] {
  const files = unzip(archive, {
    ...limits,
    wanted: name => /\.ya?ml$/i.test(name),
  });
  return readLibraryFiles(
    [...files].map(([name, content]) => ({
      name,
      text: content.toString('utf8'),
    })),
  );
}
