import { dirname } from 'node:path';

interface Package {
  dependencies?: Record<string, string>;
  backstage?: { pluginId?: string; role?: string };
}

/** The folders of the plugins that the backend is made of, by plugin. */
export function installedPlugins(): Map<string, string> {
  const description = resolvePackage('@rackstage/backend');
  const backend: Package = description ? require(description) : {};
  const found = new Map<string, string>();
  for (const name of Object.keys(backend.dependencies ?? {})) {
    const file = resolvePackage(name);
    const { backstage } = file ? (require(file) as Package) : {};
    if (file && backstage?.role === 'backend-plugin' && backstage.pluginId) {
      found.set(backstage.pluginId, dirname(file));
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
