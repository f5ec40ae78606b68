import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { bundleDriver, driversOf } from './packDriver.mjs';
import { root } from './root.mjs';

/**
 * The drivers that the portal brings itself.
 *
 * @returns {{ folder: string, driver: { id: string, entry: string } }[]} with the folder of the package, from the root
 */
export function builtInDrivers() {
  return readdirSync(join(root, 'plugins')).flatMap(name => {
    const folder = join('plugins', name);
    const manifest = join(root, folder, 'package.json');
    return existsSync(manifest)
      ? driversOf(JSON.parse(readFileSync(manifest, 'utf8'))).map(driver => ({
          folder,
          driver,
        }))
      : [];
  });
}

/**
 * Makes built-in drivers ready for a process of their own.
 *
 * @param {string} to - the portal's folder: the repository, or that of an image
 * @param {(id: string) => boolean} isWanted
 */
export async function bundleBuiltInDrivers(to, isWanted = () => true) {
  const wanted = builtInDrivers().filter(({ driver }) => isWanted(driver.id));
  await Promise.all(
    wanted.map(({ folder, driver }) =>
      bundleDriver(join(root, folder), driver, join(to, folder, 'dist')),
    ),
  );
}

/**
 * The drivers of which a configuration says that they run in processes of their own.
 *
 * @param {string[]} configs - files, from the root
 * @param {object} config - settings on top of all files
 * @returns {string[]} their ids
 */
export function driversApart(configs, config = {}) {
  const settings = [
    ...configs.map(file => parse(readFileSync(join(root, file), 'utf8'))),
    config,
  ];
  const drivers = Object.assign(
    {},
    ...settings.map(each => each?.clouds?.drivers),
  );
  return Object.keys(drivers).filter(id => drivers[id]?.process === 'own');
}
