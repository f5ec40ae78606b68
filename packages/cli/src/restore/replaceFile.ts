import { isError } from '@backstage/errors';
import { cp, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Beside what it will replace, so that it only has to be renamed. */
export const draftOf = (path: string) => `${path}.restoring`;

/** What was there stays until the next restore. */
const replacedOf = (path: string) => `${path}.replaced`;

export async function prepareCopy(from: string, to: string): Promise<void> {
  const draft = draftOf(to);
  await mkdir(dirname(to), { recursive: true });
  await rm(draft, { recursive: true, force: true });
  await cp(from, draft, { recursive: true });
  const handle = await open(draft, 'r');
  await handle.sync();
  await handle.close();
}

/** Safe to repeat: what was moved already is not moved again. */
export async function commitCopy(path: string): Promise<void> {
  await setAside(path);
  await rename(draftOf(path), path);
}

export async function setAside(path: string): Promise<void> {
  const replaced = replacedOf(path);
  await rm(replaced, { recursive: true, force: true });
  await rename(path, replaced).catch(error => {
    if (!isError(error) || error.code !== 'ENOENT') {
      throw error;
    }
  });
}

export const discardCopy = (path: string) =>
  rm(draftOf(path), { recursive: true, force: true });
