import { createRemoteJWKSet, JWTVerifyGetKey } from 'jose';
import { OidcConnection } from '../oidcAuthenticator';
import { LogoutTrust } from './verifyLogoutToken';

/** What the providers say of themselves, and the keys that they publish; these are fetched again when there is a new one. */
export function trustsOf(
  connections: OidcConnection[],
): () => Promise<LogoutTrust[]> {
  const keySets = new Map<string, JWTVerifyGetKey>();
  function keysAt(address: string): JWTVerifyGetKey {
    const keys = keySets.get(address) ?? createRemoteJWKSet(new URL(address));
    keySets.set(address, keys);
    return keys;
  }
  return () =>
    Promise.all(
      connections.map(async connection => {
        const { client } = await (await connection.get()).promise;
        const { issuer, jwks_uri: keysAddress } = client.issuer.metadata;
        const { client_id: clientId, id_token_signed_response_alg: algorithm } =
          client.metadata;
        if (!keysAddress) {
          throw new Error('The identity provider publishes no keys');
        }
        return {
          issuer,
          clientId,
          algorithm: algorithm ?? 'RS256',
          keys: keysAt(keysAddress),
          now: () => new Date(),
        };
      }),
    );
}
