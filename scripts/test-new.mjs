/**
 * `npm run test:new`: makes one of everything that `yarn new` offers, in a copy of the
 * project, and has it compiled, linted, tested and built there.
 */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { kinds, newPackages, run } from './lib/newPackages.mjs';
import { root, say } from './lib/root.mjs';

const copy = join(root, '.cache/new');

const left = new Set([
  '.cache',
  '.git',
  '.yarn',
  'coverage',
  'data',
  'dist',
  'dist-types',
  'node_modules',
  'test-results',
]);

function copyProject() {
  rmSync(copy, { recursive: true, force: true });
  for (const name of readdirSync(root).filter(entry => !left.has(entry))) {
    cpSync(join(root, name), join(copy, name), {
      recursive: true,
      filter: source => !left.has(basename(source)),
    });
  }
}

const packageFolders = () =>
  ['packages', 'plugins'].flatMap(folder =>
    readdirSync(join(copy, folder)).map(name => join(folder, name)),
  );

/** What is installed is shared; the project's own packages are those of the copy. */
function linkModules() {
  const modules = join(copy, 'node_modules');
  mkdirSync(join(modules, '@rackstage'), { recursive: true });
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (name !== '@rackstage' && name !== '.cache') {
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
    }
  }
  for (const folder of packageFolders()) {
    const nested = join(root, folder, 'node_modules');
    if (existsSync(nested)) {
      symlinkSync(nested, join(copy, folder, 'node_modules'));
    }
  }
}

function linkPackages() {
  for (const folder of packageFolders()) {
    const manifest = join(copy, folder, 'package.json');
    const { name } = JSON.parse(readFileSync(manifest, 'utf8'));
    const link = join(copy, 'node_modules', name);
    rmSync(link, { force: true });
    symlinkSync(join(copy, folder), link);
  }
}

/** Compiles the new packages and what they import, and nothing else. */
function compile(folders) {
  const config = {
    extends: './tsconfig.json',
    files: ['node_modules/@backstage/cli/asset-types/asset-types.d.ts'],
    include: [
      'packages/*/src/**/*.d.ts',
      ...folders.map(folder => `${folder}/src`),
    ],
  };
  writeFileSync(join(copy, 'tsconfig.new.json'), JSON.stringify(config));
  run(copy, 'tsc', [
    '--project',
    'tsconfig.new.json',
    '--incremental',
    'false',
  ]);
}

function main() {
  copyProject();
  linkModules();
  linkPackages();
  const folders = Object.keys(kinds).flatMap(kind =>
    newPackages(copy, kind, `${kind}-made-by-test`),
  );
  linkPackages();
  say('· it compiles');
  compile(folders);
  say('· it is well-formed');
  run(copy, 'eslint', ['--ext=.ts,.tsx,.js', '--max-warnings=0', ...folders]);
  say('· its tests pass, and the table of contexts is what it was');
  run(
    copy,
    'backstage-cli',
    [
      'repo',
      'test',
      '--watch=false',
      '--testTimeout=30000',
      ...folders,
      'packages/eslint-plugin',
    ],
    {
      env: {
        ...process.env,
        CI: '1',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        // What is installed asks where a new package is from its own place.
        NODE_PATH: join(copy, 'node_modules'),
      },
    },
  );
  say('· it builds');
  for (const folder of folders) {
    run(join(copy), 'backstage-cli', ['package', 'build'], {
      cwd: join(copy, folder),
    });
  }
  rmSync(copy, { recursive: true, force: true });
}

main();
