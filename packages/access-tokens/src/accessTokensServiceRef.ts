import {
  AuthService,
  coreServices,
  createServiceFactory,
  createServiceRef,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { AuthenticationError, ResponseError } from '@backstage/errors';
import { AccessTokensService, TokenGrant } from './AccessTokensService';
import { endedMessage, GrantCache } from './GrantCache';

const ownerPlugin = 'workspaces';

/** Asks the workspaces context, which owns the tokens. */
class AccessTokensClient implements AccessTokensService {
  constructor(
    private readonly options: {
      auth: AuthService;
      discovery: DiscoveryService;
      grants: GrantCache;
    },
  ) {}

  verify(token: string): Promise<TokenGrant> {
    return this.ask('/verify', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token }),
    });
  }

  require(id: string): Promise<TokenGrant> {
    return this.options.grants.get(id, () =>
      this.ask(`/${encodeURIComponent(id)}/grant`),
    );
  }

  forget(id: string): void {
    this.options.grants.forget(id);
  }

  private async ask(path: string, init: RequestInit = {}): Promise<TokenGrant> {
    const { auth, discovery } = this.options;
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: ownerPlugin,
    });
    const base = await discovery.getBaseUrl(ownerPlugin);
    const response = await fetch(`${base}/access-tokens${path}`, {
      ...init,
      headers: { ...init.headers, authorization: `Bearer ${token}` },
    });
    // 404: it is over; 400: it is no token.
    if (response.status === 404 || response.status === 400) {
      throw new AuthenticationError(endedMessage);
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}

/** Whether the tokens of programs are good, and for what. */
export const accessTokensServiceRef = createServiceRef<AccessTokensService>({
  id: 'rackstage.access-tokens',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      // One for all plugins: what one of them forgets, all of them have forgotten.
      createRootContext: () => new GrantCache(() => Date.now()),
      factory: ({ auth, discovery }, grants) =>
        new AccessTokensClient({ auth, discovery, grants }),
    }),
});
