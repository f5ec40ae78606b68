import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { yarn } from './install.mjs';
import { root, say } from './root.mjs';

/** Packages whose code can reach the browser. */
const browserRoles = [
  'frontend',
  'frontend-plugin',
  'frontend-plugin-module',
  'web-library',
  'common-library',
];

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!['node_modules', 'dist'].includes(entry.name)) {
        yield* files(path);
      }
    } else if (!/\.test\.tsx?$/.test(entry.name)) {
      yield path;
    }
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const folder of ['packages', 'plugins']) {
    for (const name of readdirSync(join(root, folder)).sort()) {
      const path = join(root, folder, name);
      const manifest = join(path, 'package.json');
      if (!existsSync(manifest)) {
        continue;
      }
      const { backstage } = JSON.parse(readFileSync(manifest, 'utf8'));
      if (browserRoles.includes(backstage?.role)) {
        for (const file of [...files(path)].sort()) {
          hash.update(file.slice(root.length)).update(readFileSync(file));
        }
      }
    }
  }
  for (const file of ['yarn.lock', 'app-config.yaml']) {
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

const stamp = join(root, 'packages/app/dist/.rackstage-built');

/** To be called after a build of the pages. */
export function markAppBuilt() {
  writeFileSync(stamp, fingerprint());
}

/** Builds the pages, if they have changed since the last time. */
export function ensureAppBuilt() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === fingerprint()) {
    return;
  }
  say('Building the pages; this is only done when they have changed …');
  const quiet = process.env.RACKSTAGE_VERBOSE !== '1';
  if (yarn(['workspace', '@rackstage/app', 'build'], { quiet }) !== 0) {
    throw new Error('Building the pages failed; see above');
  }
  markAppBuilt();
}
