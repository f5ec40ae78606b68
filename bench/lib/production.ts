import { ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { freePort } from '../../scripts/lib/ports.mjs';
import { answering } from '../../scripts/lib/processes.mjs';
import { root } from '../../scripts/lib/root.mjs';
import { buildBare, bareFeatures } from './buildBare';

const image = join(root, '.cache/image/rackstage');

/** Starts a portal as its container would, and waits until it is ready. */
export type Start = () => Promise<ChildProcess>;

/** What the steps of the image make. */
function assembleImage() {
  for (const step of [['bundle.mjs'], ['assemble.mjs', image]]) {
    const [script, ...args] = step;
    const { status } = spawnSync(
      process.execPath,
      [join(root, 'scripts/image', script), ...args],
      { stdio: 'ignore' },
    );
    if (status !== 0) {
      throw new Error(`scripts/image/${script} failed`);
    }
  }
}

/** Database and address, the same for both. */
async function environment(postgresUrl: string, prefix: string) {
  const port = await freePort();
  const {
    hostname,
    port: postgresPort,
    username,
    password,
  } = new URL(postgresUrl);
  return {
    url: `http://localhost:${port}`,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      NODE_OPTIONS: '--no-node-snapshot',
      RACKSTAGE_URL: `http://localhost:${port}`,
      POSTGRES_HOST: hostname,
      POSTGRES_PORT: postgresPort,
      POSTGRES_USER: username,
      POSTGRES_PASSWORD: password,
      RACKSTAGE_SECRETS_KEY_ID: 'bench',
      RACKSTAGE_SECRETS_KEY: randomBytes(32).toString('base64'),
      RACKSTAGE_SESSION_SECRET: randomBytes(36).toString('base64'),
      // Nobody signs in by it here.
      OIDC_METADATA_URL:
        'https://id.example.com/.well-known/openid-configuration',
      OIDC_CLIENT_ID: 'rackstage',
      OIDC_CLIENT_SECRET: 'secret',
      APP_CONFIG_backend_listen: JSON.stringify(`:${port}`),
      APP_CONFIG_backend_database_prefix: JSON.stringify(`${prefix}_${port}_`),
    },
  };
}

/** @param program - relative to the image's folder */
async function starter(
  postgresUrl: string,
  prefix: string,
  program: string,
  configs: string[],
  more: NodeJS.ProcessEnv = {},
): Promise<Start> {
  const { url, env } = await environment(postgresUrl, prefix);
  const log = join(mkdtempSync(join(tmpdir(), `rackstage-${prefix}-`)), 'log');
  return async () => {
    const output = openSync(log, 'a');
    const child = spawn(
      process.execPath,
      [program, ...configs.flatMap(config => ['--config', config])],
      {
        cwd: image,
        env: { ...env, ...more },
        stdio: ['ignore', output, output],
      },
    );
    const end = () => child.kill('SIGKILL');
    process.once('exit', end);
    child.once('exit', () => process.off('exit', end));
    await answering(`${url}/.backstage/health/v1/readiness`, child);
    return child;
  };
}

/** The portal of the image. */
export async function startImage(postgresUrl: string): Promise<Start> {
  assembleImage();
  return starter(postgresUrl, 'image', 'packages/backend', [
    'app-config.yaml',
    'app-config.production.yaml',
  ]);
}

/** A bare one, of the packages that the image has. */
export function startBareImage(postgresUrl: string): Promise<Start> {
  const { config, modules } = buildBare();
  const folder = join(image, 'bare');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'allowAll.cjs'),
    ts.transpileModule(
      readFileSync(join(root, 'bench/bare/allowAll.ts'), 'utf8'),
      {
        compilerOptions: {
          module: ts.ModuleKind.CommonJS,
          target: ts.ScriptTarget.ES2022,
        },
      },
    ).outputText,
  );
  // What a bundle of it is.
  writeFileSync(
    join(folder, 'index.cjs'),
    [
      "const backend = require('@backstage/backend-defaults').createBackend();",
      ...bareFeatures().map(name => `backend.add(import('${name}'));`),
      "backend.add(import('./allowAll.cjs'));",
      'backend.start();',
    ].join('\n'),
  );
  return starter(
    postgresUrl,
    'bare',
    'bare/index.cjs',
    [join(root, config), join(root, 'bench/bare/app-config.production.yaml')],
    { NODE_PATH: modules },
  );
}
