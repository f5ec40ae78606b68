import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The files and folders that were made or changed at that time or later. */
export function changedSince(folder, time) {
  return readdirSync(folder, { recursive: true }).filter(name => {
    const { ctimeMs } = statSync(join(folder, name), {
      throwIfNoEntry: false,
    }) ?? { ctimeMs: 0 };
    return ctimeMs >= time;
  });
}
