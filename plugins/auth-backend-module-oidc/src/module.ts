import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authOwnershipResolutionExtensionPoint,
  authProvidersExtensionPoint,
  createOAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { audited } from './audited';
import { SessionEnds, listEndsFrom } from '@rackstage/user-access';
import { ClaimedUserResolver } from './ClaimedUserResolver';
import { NestedGroupsOwnership } from './NestedGroupsOwnership';
import { BackChannelLogout } from './backChannel/BackChannelLogout';
import { createBackChannelRouter } from './backChannel/createBackChannelRouter';
import { DatabaseLogoutStore } from './backChannel/DatabaseLogoutStore';
import { endSessionsIn } from './backChannel/endSessionsIn';
import { migrate } from './backChannel/migrate';
import { trustsOf } from './backChannel/trustsOf';
import { createOidcAuthenticator, OidcConnection } from './oidcAuthenticator';
import { readClaimSettings } from './readClaimSettings';
import { requireOwnRedirect } from './requireOwnRedirect';
import { SealedToken } from './SealedToken';

/** Sign-in with an OpenID provider, for users whom the catalog knows. */
export const authModuleOidc = createBackendModule({
  pluginId: 'auth',
  moduleId: 'oidc',
  register(reg) {
    reg.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        ownership: authOwnershipResolutionExtensionPoint,
        providers: authProvidersExtensionPoint,
      },
      async init({ auditor, auth, catalog, config, logger, ...deps }) {
        const { database, discovery } = deps;
        const knex = await database.getClient();
        if (!database.migrations?.skip) {
          await migrate(knex);
        }
        const store = new DatabaseLogoutStore(knex, () => Date.now());
        const connections: OidcConnection[] = [];
        deps.httpRouter.use(
          createBackChannelRouter({
            logout: new BackChannelLogout({
              trusts: trustsOf(connections),
              store,
              endSessions: endSessionsIn({ auth, discovery }),
            }),
            auditor,
            logger,
          }),
        );
        const appUrl = config.getString('app.baseUrl');
        const resolver = new ClaimedUserResolver({
          auth,
          catalog,
          settings: readClaimSettings(config),
          ends: new SessionEnds({ logger, now: () => Date.now() }),
          listEnds: listEndsFrom({ auth, discovery }),
          store,
        });
        deps.ownership.setAuthOwnershipResolver(
          new NestedGroupsOwnership({ auth, catalog }),
        );
        deps.providers.registerProvider({
          providerId: 'oidc',
          factory: createOAuthProviderFactory({
            authenticator: createOidcAuthenticator({
              logger,
              appUrl,
              onConnection: connection => connections.push(connection),
              // Without it nobody signs in: the authenticator of the core asks for it too.
              sealing: new SealedToken(
                config.getOptionalString('auth.session.secret') ?? '',
              ),
            }),
            stateTransform: requireOwnRedirect(appUrl),
            signInResolver: audited(auditor, (info, context) =>
              resolver.resolve(info, context),
            ),
          }),
        });
      },
    });
  },
});
