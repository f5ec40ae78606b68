import { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../scripts/lib/ports.mjs';
import { startBackend, stop } from '../../scripts/lib/portal.mjs';
import { startRoundRobin } from './roundRobin';
import {
  type OpenIdProvider,
  type OpenIdUser,
  startOpenIdProvider,
} from './testKit';

export interface ProductionPortal {
  /** What stands before the replicas. */
  url: string;
  replicaUrls: string[];
  provider: OpenIdProvider;
  stop(): Promise<void>;
}

/**
 * Two replicas with the configuration of production and nothing changed in it
 * but where it runs, on PostgreSQL, with an identity provider.
 *
 * @param database - a PostgreSQL address
 * @param config - on top: where users come from
 */
export async function startProductionPortal(options: {
  database: string;
  users: OpenIdUser[];
  config: object;
}): Promise<ProductionPortal> {
  const folder = mkdtempSync(join(tmpdir(), 'rackstage-production-'));
  const output = openSync(join(folder, 'portal.log'), 'a');
  const ports = [await freePort(), await freePort()];
  const proxy = await startRoundRobin(() => ports);
  const url = `http://localhost:${proxy.port}`;
  const replicaUrls = ports.map(port => `http://localhost:${port}`);
  const provider = await startOpenIdProvider({
    redirectUri: `${url}/api/auth/oidc/handler/frame`,
    signedOutUri: url,
    logoutUri: `${url}/api/auth/oidc/backchannel-logout`,
    users: options.users,
  });
  const { hostname, port, username, password } = new URL(options.database);
  const env = {
    NODE_ENV: 'production',
    RACKSTAGE_URL: url,
    POSTGRES_HOST: hostname,
    POSTGRES_PORT: port,
    POSTGRES_USER: username,
    POSTGRES_PASSWORD: password,
    RACKSTAGE_SECRETS_KEY_ID: 'test',
    RACKSTAGE_SECRETS_KEY: randomBytes(32).toString('base64'),
    RACKSTAGE_SESSION_SECRET: randomBytes(36).toString('base64'),
    OIDC_METADATA_URL: provider.issuer,
    OIDC_CLIENT_ID: provider.clientId,
    OIDC_CLIENT_SECRET: provider.clientSecret,
    OIDC_TITLE: 'Hangang account',
  };
  const replicas: ChildProcess[] = [];
  for (const [replica, listen] of ports.entries()) {
    replicas.push(
      await startBackend({
        url: replicaUrls[replica],
        sandbox: undefined,
        configs: ['app-config.yaml', 'app-config.production.yaml'],
        config: {
          ...options.config,
          backend: {
            listen: `:${listen}`,
            database: { prefix: `production_${proxy.port}_` },
          },
        },
        env,
        output,
      }),
    );
  }
  return {
    url,
    replicaUrls,
    provider,
    async stop() {
      await Promise.all(replicas.map(stop));
      proxy.stop();
      await provider.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
