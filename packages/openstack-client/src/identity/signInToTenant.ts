import { OpenStackError } from '../OpenStackError';
import { HttpTransport } from '../http/HttpTransport';
import { readAnswer } from '../http/readAnswer';
import { Catalog, withVersion } from './Catalog';
import { TenantCredential } from './Credential';
import { Named, Token } from './Token';

interface AccessBody {
  access: {
    token: {
      id: string;
      issued_at?: string;
      expires: string;
      tenant?: Named;
    };
    user: { id: string; name?: string; username?: string };
    serviceCatalog?: {
      type: string;
      endpoints: {
        region: string;
        publicURL?: string;
        internalURL?: string;
        adminURL?: string;
      }[];
    }[];
  };
}

/** Used where the answer does not say when the token was given, which makes its lifetime unknown. */
const cautiousLifetime = 30 * 60_000;

/**
 * Asks a Keystone that speaks version 2 of its API for a token.
 *
 * @param authUrl - of Keystone, with or without `/v2.0`
 */
export async function signInToTenant(
  transport: HttpTransport,
  authUrl: string,
  { tenantId, username, password }: TenantCredential,
  signal: AbortSignal,
): Promise<Token> {
  const answer = await transport.send(
    {
      service: 'identity',
      method: 'POST',
      url: `${withVersion(authUrl, 'v2.0')}/tokens`,
      body: { auth: { tenantId, passwordCredentials: { username, password } } },
    },
    signal,
  );
  const body = readAnswer(answer) as Partial<AccessBody> | undefined;
  if (!body?.access?.token?.id) {
    throw new OpenStackError(
      'The answer is not a token; the address may not be that of an Identity API v2.0',
      { kind: 'malformed', service: 'identity', status: answer.status },
    );
  }
  return tokenOf(body.access);
}

function tokenOf({ token, user, serviceCatalog }: AccessBody['access']): Token {
  return {
    secret: token.id,
    expiresAt: Date.now() + lifetimeOf(token),
    user: { id: user.id, name: user.username ?? user.name ?? user.id },
    project: token.tenant,
    catalog: new Catalog(endpointsOf(serviceCatalog ?? [])),
  };
}

/** How long it lives, and not when it ends, because the cloud's clock may differ from this one. */
function lifetimeOf({
  issued_at,
  expires,
}: AccessBody['access']['token']): number {
  return issued_at
    ? Date.parse(expires) - Date.parse(issued_at)
    : cautiousLifetime;
}

function endpointsOf(
  services: NonNullable<AccessBody['access']['serviceCatalog']>,
) {
  return services.flatMap(({ type, endpoints }) =>
    endpoints.flatMap(({ region, publicURL, internalURL, adminURL }) =>
      (
        [
          ['public', publicURL],
          ['internal', internalURL],
          ['admin', adminURL],
        ] as const
      ).flatMap(([name, url]) =>
        url ? [{ serviceType: type, interface: name, region, url }] : [],
      ),
    ),
  );
}
