import { InputError } from '@backstage/errors';
import { readFile } from 'node:fs/promises';

const shortest = 12;

/** From a file, as arguments and variables are seen by others of the machine. */
export async function readPassphrase(
  file: string | undefined,
): Promise<string | undefined> {
  if (!file) {
    return undefined;
  }
  const passphrase = (await readFile(file, 'utf8')).trim();
  if (passphrase.length < shortest) {
    throw new InputError(
      `The passphrase in ${file} must have at least ${shortest} characters`,
    );
  }
  return passphrase;
}
