import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Package {
  dependencies?: Record<string, string>;
  backstage?: { pluginId?: string; role?: string };
}

/** File names of the migrations that the backend's own plugins bring, by plugin; those whose table has another name are not among them. */
export function installedMigrations(): Map<string, Set<string>> {
  const description = resolvePackage('@rackstage/backend');
  const backend: Package = description ? require(description) : {};
  const found = new Map<string, Set<string>>();
  for (const name of Object.keys(backend.dependencies ?? {})) {
    const file = resolvePackage(name);
    const { backstage } = file ? (require(file) as Package) : {};
    const folder = file && join(dirname(file), 'migrations');
    const isPlugin = backstage?.role === 'backend-plugin';
    if (isPlugin && backstage.pluginId && folder && existsSync(folder)) {
      found.set(backstage.pluginId, new Set(readdirSync(folder)));
    }
  }
  return found;
}

/** Nothing for a package that keeps its description to itself. */
function resolvePackage(name: string): string | undefined {
  try {
    return require.resolve(`${name}/package.json`);
  } catch {
    return undefined;
  }
}
