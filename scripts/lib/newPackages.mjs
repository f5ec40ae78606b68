import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { addAsPart, addContext } from './addContext.mjs';

/** What can be started, the option that names it, and the packages that it is made of. */
export const kinds = {
  'cloud-driver': {
    title: 'Cloud driver: brings another kind of cloud',
    option: 'moduleId',
    templates: ['cloud-driver'],
    foldersOf: name => [`plugins/clouds-backend-module-${name}`],
    guide: 'docs/extending/cloud-driver.md',
    left: () => [],
  },
  context: {
    title: 'Context: things of its own, with pages, an API and a store',
    option: 'pluginId',
    templates: ['context-common', 'context-backend', 'context-pages'],
    foldersOf: name => [
      `plugins/${name}-common`,
      `plugins/${name}-backend`,
      `plugins/${name}`,
    ],
    guide: 'docs/extending/context.md',
    /** Which cannot be made by halves: its place among all contexts, and what is made of its API document. */
    complete(root, name) {
      addContext(root, name);
      addAsPart(root, name);
      run(root, 'prettier', [
        '--write',
        '--log-level=warn',
        'docs/architecture.md',
        'packages/backend/src/index.ts',
      ]);
      const transform = '@backstage/cli-node/config/nodeTransform.cjs';
      const generator = 'scripts/generate-api-types.ts';
      runFile(process.execPath, ['--require', transform, generator], {
        cwd: root,
      });
    },
    left: name => [
      `give roles its permissions: '${name}.*' under permission.roles in app-config.yaml`,
      `say what its routes and actions ask for: '${name}' in packages/backend/authorization.yaml`,
      `say what each role may: '${name}.*' in packages/backend/permissions.yaml; docs/authorization.md is made of both`,
      `let actions be found: '${name}' under backend.actions.pluginSources in app-config.yaml`,
      `name its page in Korean: 'page:${name}' in packages/app/src/modules/language/titles.ts`,
      'say what it owns and may call: docs/architecture.md, and packages/eslint-plugin/src/contexts.js',
    ],
  },
};

export const isName = name => /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name);

/** Runs a program of `node_modules`. @throws when it fails */
export function run(root, bin, args, options = {}) {
  const file = join(root, 'node_modules/.bin', bin);
  runFile(file, args, { cwd: root, ...options });
}

function runFile(file, args, options) {
  const { status } = spawnSync(file, args, { stdio: 'inherit', ...options });
  if (status !== 0) {
    throw new Error(`${file} ${args.join(' ')} failed; see above`);
  }
}

/**
 * Makes the packages of one kind, wires them into the app and the backend, and formats them.
 *
 * @returns {string[]} their folders
 */
export function newPackages(root, kind, name) {
  const { option, templates, foldersOf, complete } = kinds[kind];
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
  complete?.(root, name);
  run(root, 'prettier', ['--write', '--log-level=warn', ...folders]);
  return folders;
}
