import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A package of somebody else that goes out with the portal.
 *
 * @typedef {{name: string, version: string, folder: string, manifest: object}} Package
 */

/** @returns {Package | undefined} */
function packageAt(folder) {
  const file = join(folder, 'package.json');
  if (!existsSync(file)) {
    return undefined;
  }
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const { name, version } = manifest;
  return name && version ? { name, version, folder, manifest } : undefined;
}

const folders = folder =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        // Links lead to the portal's own packages.
        .filter(entry => entry.isDirectory() && !entry.name.startsWith('.'))
        .map(({ name }) => join(folder, name))
    : [];

/** All that are installed in a folder, those within others included. */
export function installedPackages(folder) {
  return folders(join(folder, 'node_modules'))
    .flatMap(path =>
      path.includes('/node_modules/@') &&
      !existsSync(join(path, 'package.json'))
        ? folders(path)
        : [path],
    )
    .flatMap(path => [packageAt(path), ...installedPackages(path)])
    .filter(Boolean);
}

/** Those whose code or fonts are in the pages that were built: their source maps say so. */
export function browserPackages(app) {
  const dist = join(app, 'dist/static');
  const found = new Set();
  for (const file of readdirSync(dist).filter(name => name.endsWith('.map'))) {
    for (const source of JSON.parse(readFileSync(join(dist, file), 'utf8'))
      .sources) {
      const path =
        /^webpack:\/\/@rackstage\/app\/(.*node_modules\/(?:@[^/]+\/)?[^/]+)/.exec(
          source,
        );
      if (path) {
        found.add(join(app, path[1]));
      }
    }
  }
  return [...found].map(packageAt).filter(Boolean);
}

/** Each once, in the order of their names. */
export function distinct(packages) {
  const byId = new Map(
    packages.map(one => [`${one.name}@${one.version}`, one]),
  );
  return [...byId.keys()].sort().map(id => byId.get(id));
}
