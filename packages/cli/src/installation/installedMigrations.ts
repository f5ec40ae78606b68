import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { installedPlugins } from './installedPlugins';

/** File names of the migrations that the backend's own plugins bring, by plugin; those whose table has another name are not among them. */
export function installedMigrations(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [plugin, folder] of installedPlugins()) {
    const migrations = join(folder, 'migrations');
    if (existsSync(migrations)) {
      found.set(plugin, new Set(readdirSync(migrations)));
    }
  }
  return found;
}
