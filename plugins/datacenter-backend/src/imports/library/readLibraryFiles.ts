import { InputError } from '@backstage/errors';
import { LibraryType, readLibraryFile } from './readLibraryFile';

export interface LibraryFile {
  /** What people find it by again: a path in an archive, a file's name. */
  name: string;
  text: string;
}

export type LibraryFileResult =
  { name: string; type: LibraryType } | { name: string; reason: string };

/** Reads many files; one that is invalid stops no other. */
export function readLibraryFiles(
  files: readonly LibraryFile[],
): LibraryFileResult[] {
  const known = new Map<string, string>();
  return files.map(({ name, text }) => {
    try {
      const type = readLibraryFile(text);
      const { manufacturer, model } = type.fields;
      const key = JSON.stringify([
        type.kind,
        manufacturer,
        model,
      ]).toLowerCase();
      const same = known.get(key);
      if (same !== undefined) {
        return { name, reason: `${same} is the same manufacturer and model` };
      }
      known.set(key, name);
      return { name, type };
    } catch (error) {
      if (error instanceof InputError) {
        return { name, reason: error.message };
      }
      throw error;
    }
  });
}
