import { once, setMaxListeners } from 'node:events';
import { createServer, Server } from 'node:http';
import { AddressInfo } from 'node:net';
import { Knex } from 'knex';
import { createApp } from './http/createApp';
import { Clock, systemClock } from './lifecycle/Clock';
import { Speed } from './lifecycle/durations';
import { defaultQuotas, QuotaAmounts } from './service/quotas';
import { SshGateway } from './machine/SshGateway';
import { Simulation } from './service/Simulation';
import { migrate, openDatabase } from './store/openDatabase';
import { Store } from './store/Store';

export interface SandboxCloudOptions {
  /** Default `127.0.0.1`. */
  host?: string;
  /** Default 0: any that is free. */
  port?: number;
  /** Of the SSH gateway to the machines. Default 0: any that is free. */
  sshPort?: number;
  /**
   * A path, `:memory:` (the default) or a `postgres://` address, opened and closed with the cloud; or an open
   * connection, which stays the caller's.
   */
  database?: string | Knex;
  projects: SandboxProject[];
  /** Default 1, life-like; everything takes the `speed`-th part of its time. */
  speed?: Speed;
  /** Default the system's. */
  clock?: Clock;
  /** Told of defects of the simulation itself; default: written to stderr. */
  onDefect?: (error: unknown, requestId: string) => void;
}

export interface SandboxProject {
  id: string;
  apiKey: string;
  /** Limits in each region; what is left out has the default. */
  quotas?: Partial<QuotaAmounts>;
}

export interface SandboxCloud {
  /** Without a slash at the end: `http://127.0.0.1:7071`. */
  readonly url: string;
  /** Ends every call and lets go of the port and of what it opened. */
  stop(): Promise<void>;
}

/** How long calls may still take to end when the service stops. */
const graceMs = 500;

/**
 * Starts a simulated cloud. Resolves when it listens.
 *
 * @throws Error of the database or of the network when either cannot be had
 */
export async function startSandboxCloud(
  options: SandboxCloudOptions,
): Promise<SandboxCloud> {
  const { host = '127.0.0.1', port = 0, database = ':memory:' } = options;
  const connection =
    typeof database === 'string' ? openDatabase(database) : database;
  const release = async () => {
    if (connection !== database) {
      await connection.destroy();
    }
  };
  const stopping = new AbortController();
  // Every call under way waits on it, however many there are.
  setMaxListeners(0, stopping.signal);
  try {
    await migrate(connection);
    const store = new Store(connection, options.clock ?? systemClock);
    const simulation = new Simulation(
      store,
      options.speed ?? 1,
      options.projects[0]?.apiKey ?? '',
    );
    const gateway = new SshGateway(simulation, stopping.signal);
    const sshPort = await gateway.listen(options.sshPort ?? 0, host);
    const app = createApp({
      projects: options.projects.map(project => ({
        ...project,
        quotas: { ...defaultQuotas, ...project.quotas },
      })),
      simulation,
      sshPort,
      stopping: stopping.signal,
      onDefect: options.onDefect ?? reportDefect,
    });
    const server = createServer(app);
    server.listen(port, host);
    try {
      await once(server, 'listening');
    } catch (error) {
      await gateway.stop();
      throw error;
    }
    return {
      url: urlOf(server),
      async stop() {
        stopping.abort();
        await Promise.all([close(server), gateway.stop()]);
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const timer = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(timer);
}

function urlOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

function reportDefect(error: unknown, requestId: string): void {
  process.stderr.write(
    `Sandbox cloud failed at ${requestId}: ${
      error instanceof Error ? error.stack : error
    }\n`,
  );
}
