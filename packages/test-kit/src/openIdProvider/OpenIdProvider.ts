import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';

export interface OpenIdUser {
  /** What one types to sign in, and the subject. */
  login: string;
  name: string;
  email: string;
  emailVerified?: boolean;
  groups?: string[];
}

/** What the provider does wrong from then on. */
export type Misbehaviour =
  | 'wrongIssuer'
  | 'wrongAudience'
  | 'wrongNonce'
  | 'badSignature'
  | 'expired'
  | 'otherSubject'
  | 'tokenFails'
  | 'revoked';

export interface OpenIdProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Behaves again without an argument. */
  misbehave(how?: Misbehaviour): Promise<void>;
  /** As it would send one; claims that are undefined are left out. */
  logoutToken(claims: Record<string, unknown>): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts an OpenID provider on loopback.
 *
 * @param redirectUri - the callback of the portal
 * @param signedOutUri - where it sends people who have signed out
 * @param logoutUri - whom it tells that a session has ended
 */
export async function startOpenIdProvider(options: {
  redirectUri: string;
  signedOutUri: string;
  logoutUri?: string;
  users: OpenIdUser[];
}): Promise<OpenIdProvider> {
  const port = await freePort();
  const client = { clientId: 'rackstage', clientSecret: 'secret-of-rackstage' };
  const child = fork(
    resolvePackagePath(
      '@rackstage/test-kit',
      'src/openIdProvider/provider.mjs',
    ),
    [JSON.stringify({ ...options, ...client, port })],
    // It warns of what is meant here: plain HTTP, keys for one run.
    { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], execArgv: [] },
  );
  await told(child, 'listening');
  let messages = 0;
  function ask(what: object): Promise<{ token?: string }> {
    messages++;
    child.send({ id: messages, ...what });
    return told(child, messages);
  }
  return {
    ...client,
    issuer: `http://localhost:${port}`,
    async misbehave(how) {
      await ask({ misbehave: how ?? '' });
    },
    async logoutToken(claims) {
      const { token = '' } = await ask({
        // JSON has no undefined.
        logout: Object.entries(claims).map(([name, value]) => [
          name,
          value ?? null,
        ]),
      });
      return token;
    },
    async stop() {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

function told(
  child: ChildProcess,
  what: number | string,
): Promise<{ token?: string }> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) =>
      reject(new Error(`The OpenID provider ended with code ${code}`));
    const onMessage = (message: { done?: unknown; token?: string }) => {
      if (message.done === what) {
        child.off('message', onMessage).off('exit', onExit);
        resolve(message);
      }
    };
    child.on('message', onMessage).once('exit', onExit);
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
