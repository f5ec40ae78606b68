import {
  AuthService,
  coreServices,
  createServiceFactory,
  createServiceRef,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { AuthenticationError, ResponseError } from '@backstage/errors';
import { AccessTokensService, TokenGrant } from './AccessTokensService';
import { askPlugin, PluginQuestion } from './askPlugin';
import { endedMessage, GrantCache } from './GrantCache';

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
    return this.ask('/verify', { method: 'POST', body: { token } });
  }

  require(id: string): Promise<TokenGrant> {
    return this.options.grants.get(id, () =>
      this.ask(`/${encodeURIComponent(id)}/grant`),
    );
  }

  forget(id: string): void {
    this.options.grants.forget(id);
  }

  private async ask(
    path: string,
    question?: PluginQuestion,
  ): Promise<TokenGrant> {
    try {
      const response = await askPlugin(
        'workspaces',
        `/access-tokens${path}`,
        this.options,
        question,
      );
      return await response.json();
    } catch (error) {
      // 404: it is over; 400: it is no token.
      if (
        error instanceof ResponseError &&
        [400, 404].includes(error.statusCode)
      ) {
        throw new AuthenticationError(endedMessage);
      }
      throw error;
    }
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
