import { HttpStub, startHttpStub } from '../httpStub';
import { tokenBody } from './tokenBody';
import { versionDocuments } from './versionDocuments';

/**
 * A Keystone that signs everybody in, with a catalog whose services a test fills in: `GET /compute/v2.1/servers/detail`,
 * and likewise below `/image/v2`, `/network/v2.0`, `/volume/v3/p1`, `/load-balancer/v2`, `/dns/v2`, `/container-infra/v1`
 * and `/baremetal/v1`. The services know the microversions of Zed, as their version documents say.
 */
export interface OpenStackStub extends HttpStub {
  readonly authUrl: string;
  /** How long the tokens live that are given from now on. */
  tokenLifetimeSeconds: number;
  /** How many tokens were given; the first is `token-1`. */
  readonly tokensGiven: number;
  /** Whoever signs in with this secret of an application credential is turned away from now on. */
  refuseSecret(secret: string): void;
}

export async function startOpenStackStub(): Promise<OpenStackStub> {
  const stub = await startHttpStub();
  let tokensGiven = 0;
  const refusedSecrets: string[] = [];
  const cloud: OpenStackStub = {
    ...stub,
    authUrl: `${stub.origin}/identity/v3`,
    tokenLifetimeSeconds: 3600,
    get tokensGiven() {
      return tokensGiven;
    },
    refuseSecret(secret) {
      refusedSecrets.push(secret);
    },
  };
  stub.on('POST /identity/v3/auth/tokens', ({ body }) => {
    if (refusedSecrets.some(one => one === secretIn(body))) {
      return {
        status: 401,
        body: { error: { code: 401, message: 'Authentication is required' } },
      };
    }
    tokensGiven++;
    return {
      status: 201,
      headers: { 'x-subject-token': `token-${tokensGiven}` },
      body: tokenBody(stub.origin, cloud.tokenLifetimeSeconds),
    };
  });
  for (const [route, answer] of Object.entries(versionDocuments)) {
    stub.on(route, answer);
  }
  return cloud;
}

function secretIn(body: unknown): string | undefined {
  const { auth } = body as SignIn;
  return auth.identity.application_credential?.secret;
}

interface SignIn {
  auth: { identity: { application_credential?: { secret: string } } };
}
