import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** What can be started, the option that names it, and the packages that it is made of. */
export const kinds = {
  'cloud-driver': {
    title: 'Cloud driver: brings another kind of cloud',
    option: 'moduleId',
    templates: ['cloud-driver'],
    foldersOf: name => [`plugins/clouds-backend-module-${name}`],
    guide: 'docs/extending/cloud-driver.md',
  },
};

export const isName = name => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name);

/** Runs a program of `node_modules`. @throws when it fails */
export function run(root, bin, args, options = {}) {
  const file = join(root, 'node_modules/.bin', bin);
  const { status } = spawnSync(file, args, {
    cwd: root,
    stdio: 'inherit',
    ...options,
  });
  if (status !== 0) {
    throw new Error(`${bin} ${args.join(' ')} failed; see above`);
  }
}

/**
 * Makes the packages of one kind, wires them into the app and the backend, and formats them.
 *
 * @returns {string[]} their folders
 */
export function newPackages(root, kind, name) {
  const { option, templates, foldersOf } = kinds[kind];
  for (const template of templates) {
    run(root, 'backstage-cli', [
      'new',
      `--select=${template}`,
      `--option=${option}=${name}`,
      '--no-private',
      '--skip-install',
    ]);
  }
  const folders = foldersOf(name);
  run(root, 'prettier', ['--write', '--log-level=warn', ...folders]);
  return folders;
}
