import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as tar from 'tar';

/** The version of the driver interface that packages of today are made for. */
export const driverApi = '1';

const readManifest = folder =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** What `rackstage.driver` names: one driver, or several of one package. */
export const driversOf = ({ rackstage }) => [rackstage?.driver ?? []].flat();

/**
 * Makes of a driver's package one that the portal can install for each of its
 * drivers: everything that it needs in one file, and a manifest. The same sources
 * make the same bytes.
 *
 * @param {string} folder - of the package; `rackstage.driver` in its package.json names the entry
 * @param {string} out - where `drivers/<id>/` and the archives are put
 * @returns {Promise<{ id: string, file: string, folder: string, integrity: string }[]>}
 */
export async function packDriver(folder, out = join(folder, 'dist')) {
  const manifest = readManifest(folder);
  const drivers = driversOf(manifest);
  if (drivers.length === 0 || drivers.some(({ id, entry }) => !id || !entry)) {
    throw new Error(
      `${join(folder, 'package.json')} needs "rackstage": { "driver": { "id", "title", "entry" } }`,
    );
  }
  const isOne = drivers.length === 1;
  const title = manifest.name.replace('@', '').replace('/', '-');
  return Promise.all(
    drivers.map(async driver => {
      const unpacked = await bundleDriver(folder, driver, out);
      const name = isOne ? title : `${title}-${driver.id}`;
      const file = resolve(out, `${name}-${manifest.version}.tgz`);
      await archive(unpacked, file);
      const integrity = integrityOf(file);
      return { id: driver.id, file, folder: unpacked, integrity };
    }),
  );
}

/**
 * One driver of a package in `drivers/<id>/`, as a process of its own loads it.
 *
 * @returns {Promise<string>} that folder
 */
export async function bundleDriver(folder, driver, out) {
  const { name, version, description, license } = readManifest(folder);
  const unpacked = resolve(out, 'drivers', driver.id);
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  await build({
    entryPoints: [resolve(folder, driver.entry)],
    outfile: join(unpacked, 'index.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Names stay: errors are known by them. Keeping them apart takes memory for each function.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'eof',
    logLevel: 'error',
  });
  const manifest = {
    name,
    version,
    description,
    license,
    rackstage: { driver: { api: driverApi, ...driver, entry: 'index.cjs' } },
  };
  writeFileSync(
    join(unpacked, 'package.json'),
    `${JSON.stringify(manifest, undefined, 2)}\n`,
  );
  return unpacked;
}

const archive = (folder, file) =>
  tar.create(
    {
      file,
      cwd: folder,
      prefix: 'package',
      gzip: true,
      portable: true,
      mtime: new Date(0),
    },
    ['package.json', 'index.cjs'],
  );

/** As npm writes it. */
const integrityOf = file =>
  `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
