/**
 * Second step of the image, `node scripts/image/assemble.mjs <folder>`: puts
 * all that the portal runs with into the folder, and nothing else. Packages are
 * installed anew only when others are asked for.
 */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { bundleBuiltInDrivers } from '../lib/builtInDrivers.mjs';
import { packagesFingerprint, yarn } from '../lib/install.mjs';
import { root } from '../lib/root.mjs';
import { compiledAddOn } from './compiledAddOn.mjs';
import { writeThirdParty } from './thirdParty.mjs';

/** What the packages are chosen by. */
const manifests = ['package.json', 'yarn.lock', '.yarnrc.yml'];

/** What the portal reads while it runs, beside the bundle. */
const contents = [
  'app-config.yaml',
  'app-config.production.yaml',
  'backstage.json',
  'catalog',
  'templates',
  'LICENSE',
  'NOTICE',
];

const dist = join(root, 'packages/backend/dist');

function copy(name, folder) {
  cpSync(join(root, name), join(folder, name), { recursive: true });
}

function unpack(archive, folder) {
  const { status, stderr } = spawnSync(
    'tar',
    ['-xzf', join(dist, archive), '-C', folder],
    { encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new Error(`${archive} was not unpacked: ${stderr}`);
  }
}

/** Leaves the packages, so that they need not be installed again. */
function clear(folder) {
  const keep = path => path.endsWith('node_modules');
  for (const parent of ['packages', 'plugins'].map(name =>
    join(folder, name),
  )) {
    for (const name of existsSync(parent) ? readdirSync(parent) : []) {
      for (const entry of readdirSync(join(parent, name))) {
        if (!keep(entry)) {
          rmSync(join(parent, name, entry), { recursive: true });
        }
      }
    }
  }
  for (const name of [...manifests, ...contents]) {
    rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function install(folder) {
  const stamp = join(folder, 'node_modules/.rackstage-installed');
  const wanted = packagesFingerprint(folder);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) {
    return;
  }
  const code = yarn(['workspaces', 'focus', '--all', '--production'], {
    cwd: folder,
    env: {
      // What the build has fetched is not fetched again, and not kept in the image.
      YARN_CACHE_FOLDER: join(root, '.yarn/cache'),
      ...compiledAddOn(),
    },
  });
  if (code !== 0) {
    throw new Error('The packages were not installed; see above');
  }
  writeFileSync(stamp, wanted);
}

async function assemble(folder) {
  mkdirSync(folder, { recursive: true });
  clear(folder);
  manifests.forEach(name => copy(name, folder));
  unpack('skeleton.tar.gz', folder);
  install(folder);
  unpack('bundle.tar.gz', folder);
  await bundleBuiltInDrivers(folder);
  contents.forEach(name => copy(name, folder));
  writeThirdParty(folder);
  // Yarn's own notes.
  rmSync(join(folder, '.yarn'), { recursive: true, force: true });
}

const [target] = process.argv.slice(2);
if (!target) {
  throw new Error('Say where: node scripts/image/assemble.mjs <folder>');
}
await assemble(resolve(target));
