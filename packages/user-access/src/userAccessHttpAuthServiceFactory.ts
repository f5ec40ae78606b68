import { DefaultHttpAuthService } from '@backstage/backend-defaults/httpAuth';
import {
  BackstageCredentials,
  BackstagePrincipalTypes,
  BackstageUserPrincipal,
  coreServices,
  createServiceFactory,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { accessTokensServiceRef, personBehind } from '@rackstage/access-tokens';
import { findUserIn } from './findUserIn';
import { issuedAt } from './issuedAt';
import { listEndsFrom } from './listEndsFrom';
import { outlastsSession } from './outlastsSession';
import { longestToken, SessionEnds } from './SessionEnds';
import { UserAccess } from './UserAccess';

/**
 * Backstage's authentication of requests, which also refuses users who are disabled or gone, or who have signed out
 * everywhere since, and programs whose token
 * is revoked or has expired, or whose owner is: in every plugin, at every route that takes credentials, and in requests
 * that a plugin makes on behalf of somebody. Backstage lets whoever is signed in start and stop the plugins' own tasks;
 * here only plugins may.
 */
export const userAccessHttpAuthServiceFactory = createServiceFactory({
  service: coreServices.httpAuth,
  deps: {
    accessTokens: accessTokensServiceRef,
    auth: coreServices.auth,
    discovery: coreServices.discovery,
    plugin: coreServices.pluginMetadata,
    rootLogger: coreServices.rootLogger,
  },
  // One for all plugins, so that a user is looked up once.
  createRootContext({ rootLogger: logger }) {
    const now = () => Date.now();
    return {
      access: new UserAccess({ logger, now }),
      ends: new SessionEnds({ logger, now, longest: longestToken }),
    };
  },
  factory(
    { accessTokens, auth, discovery, plugin },
    { access, ends },
  ): HttpAuthService {
    const inner = DefaultHttpAuthService.create({
      auth,
      discovery,
      pluginId: plugin.getId(),
    });
    const find = findUserIn({ auth, discovery });
    const listEnds = listEndsFrom({ auth, discovery });

    async function checked<T extends BackstageCredentials>(
      credentials: T,
      outlasting = false,
    ) {
      if (auth.isPrincipal(credentials, 'user')) {
        const user = userOf(credentials);
        await access.require(await personBehind(user, accessTokens), find);
        const since = issuedAt(credentials);
        if (since !== undefined) {
          await (outlasting
            ? ends.requireNow(user, since, listEnds)
            : ends.require(user, since, listEnds));
        }
      }
      return credentials;
    }

    return {
      async credentials<TAllowed extends keyof BackstagePrincipalTypes>(
        ...args: Parameters<HttpAuthService['credentials']>
      ) {
        const credentials = await inner.credentials(...args);
        if (isOfScheduler(args[0]) && auth.isPrincipal(credentials, 'user')) {
          throw new NotAllowedError('Tasks of plugins are not for people');
        }
        return checked(
          credentials as BackstageCredentials<
            BackstagePrincipalTypes[TAllowed]
          >,
          outlastsSession(plugin.getId(), args[0].path),
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

/** Express does not mind the case of a path. */
const isOfScheduler = ({ path }: { path: string }) =>
  path.toLowerCase().startsWith('/.backstage/scheduler/');

const userOf = ({
  principal,
}: BackstageCredentials<BackstageUserPrincipal>): string =>
  principal.userEntityRef;
