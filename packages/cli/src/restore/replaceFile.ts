import { existsSync } from 'node:fs';
import { cp, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Beside what it will replace, so that it only has to be renamed. */
export const draftOf = (path: string) => `${path}.restoring`;

/** What was there stays until the next restore. */
const replacedOf = (path: string) => `${path}.replaced`;

export async function prepareCopy(from: string, to: string): Promise<void> {
  const draft = await clearDraft(to);
  await cp(from, draft, { recursive: true });
  await toDisk(draft);
}

/** Of a file that only its owner may read. */
export async function prepareSecret(text: string, to: string): Promise<void> {
  const draft = await clearDraft(to);
  await writeFile(draft, text, { mode: 0o600 });
  await toDisk(draft);
}

export const discardDraft = (path: string) =>
  rm(draftOf(path), { recursive: true, force: true });

async function clearDraft(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await discardDraft(path);
  return draftOf(path);
}

async function toDisk(path: string): Promise<void> {
  const handle = await open(path, 'r');
  await handle.sync();
  await handle.close();
}

/** Puts drafts in the place of what is there, and can take all of that back. */
export class Replacement {
  private readonly undos: (() => Promise<void>)[] = [];

  async place(path: string): Promise<void> {
    await this.setAside(path);
    await this.move(draftOf(path), path);
  }

  async setAside(path: string): Promise<void> {
    if (existsSync(path)) {
      await rm(replacedOf(path), { recursive: true, force: true });
      await this.move(path, replacedOf(path));
    }
  }

  async takeBack(): Promise<void> {
    for (const undo of this.undos.splice(0).reverse()) {
      await undo();
    }
  }

  private async move(from: string, to: string): Promise<void> {
    await rename(from, to);
    this.undos.push(() => rename(to, from));
  }
}
