import { ChildProcess } from 'node:child_process';
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
  /** The backend of the plugins that run apart. */
  apart?: {
    url: string;
    kill(): Promise<void>;
    restart(): Promise<void>;
  };
  /** Ends the simulated cloud: nothing of it answers from then on. */
  endCloud(): Promise<void>;
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
 * @param apart - ids of plugins that run in a process of their own
 */
export async function startTestPortal(
  options: {
    speed?: number;
    database?: string;
    config?: object;
    env?: Record<string, string>;
    port?: number;
    configs?: string[];
    apart?: string[];
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
  const startAt = (at: string, backendConfig: object, config: object) =>
    startBackend({
      url: at,
      sandbox,
      output,
      env: options.env,
      configs: ['app-config.yaml', ...(options.configs ?? [])],
      config: {
        ...place,
        // Tests ask without a token, and with wrong ones, far more often than people do.
        apiGateway: { wrongAttemptsPerMinute: 100_000 },
        ...config,
        backend: {
          ...placedBackend,
          ...(options.database && {
            database: {
              client: 'pg',
              connection: options.database,
              prefix,
            },
          }),
          ...backendConfig,
        },
        ...options.config,
      },
    });
  const apart = options.apart && {
    plugins: options.apart,
    port: await freePort(),
  };
  const apartUrl = `http://localhost:${apart?.port}`;
  const start = () =>
    startAt(
      url,
      apart ? { plugins: { except: apart.plugins } } : {},
      apart
        ? { discovery: { endpoints: [endpoint(apartUrl, apart.plugins)] } }
        : {},
    );
  const startApart = () =>
    startAt(
      apartUrl,
      {
        listen: { port: apart!.port },
        plugins: { only: apart!.plugins },
      },
      {
        discovery: {
          endpoints: [endpoint(url, ['*']), endpoint(apartUrl, apart!.plugins)],
        },
      },
    );
  let [backend, other] = await Promise.all([
    start(),
    apart ? startApart() : undefined,
  ]);
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
    ...(apart && {
      apart: {
        url: apartUrl,
        kill: () => kill(other!),
        restart: async () => {
          other = await startApart();
        },
      },
    }),
    endCloud: () => kill(sandbox.child),
    kill: () => kill(backend),
    restart: async () => {
      backend = await start();
    },
    stop: async () => {
      await Promise.all([
        stop(backend),
        other && stop(other),
        stop(sandbox.child),
      ]);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Where plugins are reached from within; people reach them at the portal's address. */
const endpoint = (url: string, plugins: string[]) => ({
  target: { internal: `${url}/api/{{pluginId}}` },
  plugins,
});

async function kill(program: ChildProcess): Promise<void> {
  program.kill('SIGKILL');
  await ended(program);
}

/** The sandbox account has been read. */
async function firstReading(url: string) {
  await filled(url);
  const api = await PortalApi.signIn(url, 'administrator');
  await accountRead(api, 'sandbox');
}
