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
}

export async function startOpenStackStub(): Promise<OpenStackStub> {
  const stub = await startHttpStub();
  let tokensGiven = 0;
  const cloud: OpenStackStub = {
    ...stub,
    authUrl: `${stub.origin}/identity/v3`,
    tokenLifetimeSeconds: 3600,
    get tokensGiven() {
      return tokensGiven;
    },
  };
  stub.on('POST /identity/v3/auth/tokens', () => {
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
