import { DefaultHttpAuthService } from '@backstage/backend-defaults/httpAuth';
import {
  BackstageCredentials,
  BackstagePrincipalTypes,
  BackstageUserPrincipal,
  coreServices,
  createServiceFactory,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { findUserIn } from './findUserIn';
import { UserAccess } from './UserAccess';

/**
 * Backstage's authentication of requests, which also refuses users who are disabled or gone: in every plugin, at every
 * route that takes credentials, and in requests that a plugin makes on behalf of a user.
 */
export const userAccessHttpAuthServiceFactory = createServiceFactory({
  service: coreServices.httpAuth,
  deps: {
    auth: coreServices.auth,
    discovery: coreServices.discovery,
    plugin: coreServices.pluginMetadata,
    rootLogger: coreServices.rootLogger,
  },
  // One for all plugins, so that a user is looked up once.
  createRootContext: ({ rootLogger }) =>
    new UserAccess({ logger: rootLogger, now: () => Date.now() }),
  factory({ auth, discovery, plugin }, access): HttpAuthService {
    const inner = DefaultHttpAuthService.create({
      auth,
      discovery,
      pluginId: plugin.getId(),
    });
    const find = findUserIn({ auth, discovery });

    async function checked<T extends BackstageCredentials>(credentials: T) {
      if (auth.isPrincipal(credentials, 'user')) {
        await access.require(userOf(credentials), find);
      }
      return credentials;
    }

    return {
      async credentials<TAllowed extends keyof BackstagePrincipalTypes>(
        ...args: Parameters<HttpAuthService['credentials']>
      ) {
        const credentials = await inner.credentials(...args);
        return checked(
          credentials as BackstageCredentials<
            BackstagePrincipalTypes[TAllowed]
          >,
        );
      },
      async issueUserCookie(response, options) {
        await checked(
          options?.credentials ?? (await inner.credentials(response.req)),
        );
        return inner.issueUserCookie(response, options);
      },
    };
  },
});

const userOf = ({
  principal,
}: BackstageCredentials<BackstageUserPrincipal>): string =>
  principal.userEntityRef;
