import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root, say } from '../../scripts/lib/root.mjs';

const folder = join(root, '.cache/bench/bare');
const packages = join(folder, 'packages');
const modules = join(folder, 'node_modules');
const config = 'bench/bare/app-config.yaml';

export interface Bare {
  /** Path of the backend's program. */
  program: string;
  /** Relative to the folder of the project. */
  config: string;
  /** Where Node finds the app by its name. */
  modules: string;
}

let built: Bare | undefined;

/** Makes an app and a backend of the packages that ours are of, less our own; once a run. */
export function buildBare(): Bare {
  if (!built) {
    say('  building the bare portal');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(packages, { recursive: true });
    mkdirSync(modules, { recursive: true });
    // A repository of its own, because the build looks for the app among the packages of one.
    writeJson(join(folder, 'package.json'), {
      name: 'bare',
      private: true,
      workspaces: { packages: ['packages/*'] },
    });
    buildApp();
    built = { program: writeBackend(), config, modules };
  }
  return built;
}

function buildApp() {
  const { browserslist, dependencies } = manifest('packages/app');
  const app = join(packages, 'bare-app');
  symlinkSync(app, join(modules, 'bare-app'));
  mkdirSync(join(app, 'src'), { recursive: true });
  writeJson(join(app, 'package.json'), {
    name: 'bare-app',
    version: '0.0.0',
    private: true,
    bundled: true,
    backstage: { role: 'frontend' },
    dependencies: withoutOurs(dependencies),
    browserslist,
  });
  cpSync(join(root, 'packages/app/public'), join(app, 'public'), {
    recursive: true,
  });
  cpSync(join(root, 'bench/bare/index.tsx'), join(app, 'src/index.tsx'));
  const cli = createRequire(import.meta.url).resolve(
    '@backstage/cli/bin/backstage-cli',
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'package', 'build', '--config', join(root, config)],
    { cwd: app, encoding: 'utf8' },
  );
  if (status !== 0) {
    throw new Error(`The bare app was not built:\n${stdout}\n${stderr}`);
  }
}

/** The packages that the bare backend is made of, less its policy. */
export const bareFeatures = () =>
  Object.keys(withoutOurs(manifest('packages/backend').dependencies)).filter(
    name => name.startsWith('@backstage/plugin-'),
  );

function writeBackend(): string {
  const features = [...bareFeatures(), join(root, 'bench/bare/allowAll.ts')];
  const program = join(folder, 'backend/index.ts');
  mkdirSync(join(folder, 'backend'), { recursive: true });
  writeFileSync(
    program,
    [
      "import { createBackend } from '@backstage/backend-defaults';",
      'const backend = createBackend();',
      ...features.map(name => `backend.add(import('${name}'));`),
      'backend.start();',
    ].join('\n'),
  );
  return program;
}

const writeJson = (file: string, content: object) =>
  writeFileSync(file, JSON.stringify(content));

const manifest = (path: string) =>
  JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8'));

const withoutOurs = (dependencies: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(dependencies).filter(
      ([name]) => !name.startsWith('@rackstage/'),
    ),
  );
