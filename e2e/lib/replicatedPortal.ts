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
import { startRoundRobin } from './roundRobin';

/** A portal of several replicas on one PostgreSQL, and what stands before them. */
export type ReplicatedPortal = Awaited<
  ReturnType<typeof startReplicatedPortal>
>;

/**
 * @param database - a PostgreSQL address
 * @param serviceToken - with which services may call it from outside
 */
export async function startReplicatedPortal(options: {
  database: string;
  serviceToken: string;
  replicas?: number;
}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'rackstage-replicas-'));
  const output = openSync(join(dataDir, 'portal.log'), 'a');
  const ports: number[] = [];
  while (ports.length < (options.replicas ?? 2)) {
    ports.push(await freePort());
  }
  const proxy = await startRoundRobin(() => ports);
  const url = `http://localhost:${proxy.port}`;
  const sandbox = await startSandbox({
    dataDir,
    port: await freePort(),
    output,
  });
  const replicaUrl = (replica: number) => `http://localhost:${ports[replica]}`;
  const { backend, ...place } = placed({ port: proxy.port, dataDir });
  const start = (replica: number): Promise<ChildProcess> =>
    startBackend({
      url: replicaUrl(replica),
      sandbox,
      output,
      config: {
        ...place,
        backend: {
          ...backend,
          listen: { port: ports[replica] },
          auth: {
            externalAccess: [
              {
                type: 'static',
                options: { token: options.serviceToken, subject: 'test' },
              },
            ],
          },
          database: {
            client: 'pg',
            connection: options.database,
            prefix: `replicas_${proxy.port}_`,
            knexConfig: { pool: { min: 0, max: 5 } },
          },
        },
      },
    });
  // At the same time, as a new installation does: all of them find an empty database.
  const running = await Promise.all(ports.map((_, replica) => start(replica)));
  await filled(url);
  await accountRead(await PortalApi.signIn(url, 'administrator'), 'sandbox');
  return {
    url,
    sandbox,
    replicaUrl,
    replicas: ports.length,
    /** Ends it without a chance to tidy up. */
    kill: async (replica: number) => {
      running[replica].kill('SIGKILL');
      await ended(running[replica]);
    },
    restart: async (replica: number) => {
      running[replica] = await start(replica);
    },
    stop: async () => {
      await Promise.all([...running, sandbox.child].map(stop));
      proxy.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
