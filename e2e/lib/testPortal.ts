import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/lib/ports.mjs';
import {
  filled,
  placed,
  startBackend,
  startSandbox,
  stop,
} from '../../scripts/lib/portal.mjs';
import { ended } from '../../scripts/lib/processes.mjs';
import { accountRead } from './accounts';
import { PortalApi } from './PortalApi';

/** A portal with a data folder and a sandbox cloud of its own. */
export interface TestPortal {
  url: string;
  sandbox: { endpoint: string; apiKey: string };
  /** Where its databases are, unless they are on PostgreSQL. */
  dataDir: string;
  /** Where the log of all its parts is. */
  logFile: string;
  /** Address of a plugin's database, when they are on PostgreSQL. */
  databaseOf?(pluginId: string): string;
  /** Of the backend. */
  pid(): number;
  /** Ends the backend without a chance to tidy up. */
  kill(): Promise<void>;
  /** Starts the backend again, over the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * @param speed - of the sandbox cloud; 1 is life-like
 * @param database - a PostgreSQL address; SQLite without it
 * @param env - variables of the backend
 * @param port - for what has to know the address beforehand
 * @param configs - configuration files on top of the portal's
 */
export async function startTestPortal(
  options: {
    speed?: number;
    database?: string;
    config?: object;
    env?: Record<string, string>;
    port?: number;
    configs?: string[];
  } = {},
): Promise<TestPortal> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rackstage-portal-'));
  const logFile = join(dataDir, 'portal.log');
  const output = openSync(logFile, 'a');
  const port = options.port ?? (await freePort());
  const url = `http://localhost:${port}`;
  const sandbox = await startSandbox({
    dataDir,
    port: await freePort(),
    speed: options.speed,
    output,
  });
  // Every portal has its own databases on the one server.
  const prefix = `portal_${port}_`;
  const { backend: placedBackend, ...place } = placed({ port, dataDir });
  const start = () =>
    startBackend({
      url,
      sandbox,
      output,
      env: options.env,
      configs: ['app-config.yaml', ...(options.configs ?? [])],
      config: {
        ...place,
        backend: {
          ...placedBackend,
          ...(options.database && {
            database: {
              client: 'pg',
              connection: options.database,
              prefix,
            },
          }),
        },
        ...options.config,
      },
    });
  let backend = await start();
  await firstReading(url);
  return {
    url,
    sandbox,
    dataDir,
    logFile,
    databaseOf: options.database
      ? pluginId => {
          const address = new URL(options.database!);
          address.pathname = `/${prefix}${pluginId}`;
          return address.href;
        }
      : undefined,
    pid: () => backend.pid!,
    kill: async () => {
      backend.kill('SIGKILL');
      await ended(backend);
    },
    restart: async () => {
      backend = await start();
    },
    stop: async () => {
      await Promise.all([stop(backend), stop(sandbox.child)]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The sandbox account has been read. */
async function firstReading(url: string) {
  await filled(url);
  const api = await PortalApi.signIn(url, 'administrator');
  await accountRead(api, 'sandbox');
}
