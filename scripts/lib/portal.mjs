import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answering, ended, startProgram } from './processes.mjs';
import { root } from './root.mjs';

/** The key between the portal and its simulated cloud, made at the first start. */
function sandboxKey(dataDir) {
  const file = join(dataDir, 'sandbox.key');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/** Starts the simulated cloud. Port 0 of SSH is any that is free. */
export async function startSandbox({
  dataDir,
  port,
  sshPort = 0,
  speed = 1,
  output,
}) {
  mkdirSync(dataDir, { recursive: true });
  const apiKey = sandboxKey(dataDir);
  const endpoint = `http://127.0.0.1:${port}`;
  const child = startProgram('packages/sandbox-cloud/src/main.ts', {
    output,
    env: {
      SANDBOX_PORT: String(port),
      SANDBOX_SSH_PORT: String(sshPort),
      SANDBOX_DATABASE: join(dataDir, 'sandbox-cloud.sqlite'),
      SANDBOX_API_KEY: apiKey,
      SANDBOX_SPEED: String(speed),
    },
  });
  await answering(`${endpoint}/v1/identity`, child, {
    headers: { authorization: `Bearer ${apiKey}` },
  });
  return { child, endpoint, apiKey };
}

/**
 * Starts the backend, which serves the pages too.
 *
 * @param program - of another backend than the portal's
 * @param configs - configuration files, later ones on top
 * @param config - settings on top of all files
 */
export async function startBackend({
  program = 'packages/backend/src/index.ts',
  url,
  sandbox,
  configs = ['app-config.yaml'],
  config = {},
  env = {},
  output,
}) {
  // What it needs is installed by now, and was not when this file was read.
  const { bundleBuiltInDrivers, driversApart } =
    await import('./builtInDrivers.mjs');
  const apart = driversApart(configs, config);
  await bundleBuiltInDrivers(root, id => apart.includes(id));
  const child = startProgram(program, {
    output,
    args: configs.flatMap(file => ['--config', join(root, file)]),
    env: {
      NODE_ENV: process.env.NODE_ENV ?? 'development',
      ...(sandbox && {
        SANDBOX_ENDPOINT: sandbox.endpoint,
        SANDBOX_API_KEY: sandbox.apiKey,
      }),
      ...flatten(config),
      ...env,
    },
  });
  await answering(`${url}/.backstage/health/v1/readiness`, child);
  return child;
}

/**
 * Waits until a new portal has read its own files: until then nobody can sign
 * in, and there is nothing to start.
 *
 * @throws after `seconds`
 */
export async function filled(url, { seconds = 60 } = {}) {
  const end = Date.now() + seconds * 1000;
  while (Date.now() < end) {
    const session = await fetch(`${url}/api/auth/development/refresh`, {
      headers: {
        'x-rackstage-sign-in-as': 'user:default/minji.kim',
        'x-requested-with': 'XMLHttpRequest',
      },
    });
    const token = session.ok && (await session.json()).backstageIdentity.token;
    const template =
      token &&
      (await fetch(
        `${url}/api/catalog/entities/by-name/template/default/virtual-machine`,
        { headers: { authorization: `Bearer ${token}` } },
      ));
    if (template?.ok) {
      return;
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
  throw new Error(`The catalog was not read within ${seconds} s; see the log`);
}

/** Settings of a portal with a port and a data folder of its own. */
export function placed({ port, dataDir }) {
  const baseUrl = `http://localhost:${port}`;
  return {
    app: { baseUrl },
    backend: {
      baseUrl,
      listen: { port },
      database: { connection: { directory: dataDir } },
    },
    secrets: {
      keys: [
        { id: 'local', file: join(dataDir, 'secrets.key'), generate: true },
      ],
    },
  };
}

/** `{app: {baseUrl}}` as environment variables `APP_CONFIG_app_baseUrl`. */
function flatten(config, prefix = 'APP_CONFIG') {
  return Object.fromEntries(
    Object.entries(config).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(flatten(value, `${prefix}_${key}`))
        : [[`${prefix}_${key}`, JSON.stringify(value)]],
    ),
  );
}

/** Ends a program, in good order first. */
export async function stop(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const timer = setTimeout(() => child.kill('SIGKILL'), 15_000);
    child.kill('SIGTERM');
    await ended(child);
    clearTimeout(timer);
  }
}
