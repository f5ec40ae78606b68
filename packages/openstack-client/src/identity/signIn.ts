import { OpenStackError } from '../OpenStackError';
import { HttpTransport } from '../http/HttpTransport';
import { readAnswer } from '../http/readAnswer';
import { Catalog, EndpointInterface, withVersion } from './Catalog';
import {
  ApplicationCredential,
  Credential,
  PasswordCredential,
} from './Credential';
import { signInToTenant } from './signInToTenant';
import { Named, Token } from './Token';

interface TokenBody {
  token: {
    issued_at: string;
    expires_at: string;
    user: Named;
    project?: Named;
    application_credential?: Named;
    catalog?: {
      type: string;
      endpoints: {
        interface: EndpointInterface;
        region_id?: string;
        region?: string;
        url: string;
      }[];
    }[];
  };
}

/**
 * Asks Keystone for a token.
 *
 * @param authUrl - of Keystone, with or without `/v3`; or the whole address that ends with `/auth/tokens`
 */
export async function signIn(
  transport: HttpTransport,
  authUrl: string,
  credential: Credential,
  signal: AbortSignal,
): Promise<Token> {
  if (credential.type === 'tenant') {
    return signInToTenant(transport, authUrl, credential, signal);
  }
  const answer = await transport.send(
    {
      service: 'identity',
      method: 'POST',
      url: authUrl.endsWith('/auth/tokens')
        ? authUrl
        : `${withVersion(authUrl, 'v3')}/auth/tokens`,
      body: { auth: requestBody(credential) },
    },
    signal,
  );
  const body = readAnswer(answer);
  const secret = answer.header('x-subject-token');
  if (!secret || !isTokenBody(body)) {
    throw new OpenStackError(
      'The answer is not a token; the address may not be that of an Identity API v3',
      { kind: 'malformed', service: 'identity', status: answer.status },
    );
  }
  return tokenOf(secret, body);
}

function requestBody(credential: PasswordCredential | ApplicationCredential) {
  if (credential.type === 'applicationCredential') {
    const { id, secret } = credential;
    return {
      identity: {
        methods: ['application_credential'],
        application_credential: { id, secret },
      },
    };
  }
  const { user, password, project } = credential;
  return {
    identity: {
      methods: ['password'],
      password: { user: { ...user, password } },
    },
    ...(project && { scope: { project } }),
  };
}

function isTokenBody(body: unknown): body is TokenBody {
  const token = (body as Partial<TokenBody> | undefined)?.token;
  return Boolean(token?.expires_at && token.issued_at && token.user);
}

function tokenOf(secret: string, { token }: TokenBody): Token {
  // How long it lives, and not when it ends, because the cloud's clock may differ from this one.
  const lifetime = Date.parse(token.expires_at) - Date.parse(token.issued_at);
  const endpoints = (token.catalog ?? []).flatMap(service =>
    service.endpoints.map(endpoint => ({
      serviceType: service.type,
      interface: endpoint.interface,
      region: endpoint.region_id ?? endpoint.region ?? '',
      url: endpoint.url,
    })),
  );
  return {
    secret,
    expiresAt: Date.now() + lifetime,
    user: token.user,
    project: token.project,
    applicationCredential: token.application_credential,
    catalog: new Catalog(endpoints),
  };
}
