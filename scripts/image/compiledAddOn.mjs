import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/root.mjs';

const name = 'better-sqlite3';
const binary = 'build/Release/better_sqlite3.node';

/**
 * What was compiled when the project was installed, in the form in which prebuild-install takes it: to compile it a second
 * time for the image takes minutes.
 *
 * @returns variables for the installation; without effect where nothing was compiled
 */
export function compiledAddOn() {
  const folder = join(root, 'node_modules', name);
  const prebuilds = join(root, '.cache/prebuilds');
  if (existsSync(join(folder, binary))) {
    const { version } = JSON.parse(
      readFileSync(join(folder, 'package.json'), 'utf8'),
    );
    mkdirSync(prebuilds, { recursive: true });
    pack(
      folder,
      join(
        prebuilds,
        `${name}-v${version}-node-v${process.versions.modules}-${process.platform}-${process.arch}.tar.gz`,
      ),
    );
  }
  return { npm_config_better_sqlite3_local_prebuilds: prebuilds };
}

function pack(folder, archive) {
  const { status, stderr } = spawnSync(
    'tar',
    ['-czf', archive, '-C', folder, binary],
    { encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new Error(`${archive} was not made: ${stderr}`);
  }
}
