import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as tar from 'tar';

/** The version of the driver interface that packages of today are made for. */
export const driverApi = '1';

/**
 * Makes of a driver's package one that the portal can install: everything that it
 * needs in one file, and a manifest. The same sources make the same bytes.
 *
 * @param {string} folder - of the package; `rackstage.driver` in its package.json names the entry
 * @param {string} out - where `driver/` and the archive are put
 * @returns {Promise<{ file: string, folder: string, integrity: string }>}
 */
export async function packDriver(folder, out = join(folder, 'dist')) {
  const { name, version, description, license, rackstage } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const driver = rackstage?.driver;
  if (!driver?.id || !driver.entry) {
    throw new Error(
      `${join(folder, 'package.json')} needs "rackstage": { "driver": { "id", "title", "entry" } }`,
    );
  }
  const unpacked = resolve(out, 'driver');
  rmSync(unpacked, { recursive: true, force: true });
  mkdirSync(unpacked, { recursive: true });
  await build({
    entryPoints: [resolve(folder, driver.entry)],
    outfile: join(unpacked, 'index.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    minify: true,
    keepNames: true,
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
  const file = resolve(
    out,
    `${name.replace('@', '').replace('/', '-')}-${version}.tgz`,
  );
  await tar.create(
    {
      file,
      cwd: unpacked,
      prefix: 'package',
      gzip: true,
      portable: true,
      mtime: new Date(0),
    },
    ['package.json', 'index.cjs'],
  );
  return { file, folder: unpacked, integrity: integrityOf(file) };
}

/** As npm writes it. */
const integrityOf = file =>
  `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
