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
import { ClaimedUserResolver } from './ClaimedUserResolver';
import { NestedGroupsOwnership } from './NestedGroupsOwnership';
import { createOidcAuthenticator } from './oidcAuthenticator';
import { readClaimSettings } from './readClaimSettings';
import { requireOwnRedirect } from './requireOwnRedirect';

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
        logger: coreServices.logger,
        ownership: authOwnershipResolutionExtensionPoint,
        providers: authProvidersExtensionPoint,
      },
      async init({ auditor, auth, catalog, config, logger, ...points }) {
        const appUrl = config.getString('app.baseUrl');
        const resolver = new ClaimedUserResolver({
          auth,
          catalog,
          settings: readClaimSettings(config),
        });
        points.ownership.setAuthOwnershipResolver(
          new NestedGroupsOwnership({ auth, catalog }),
        );
        points.providers.registerProvider({
          providerId: 'oidc',
          factory: createOAuthProviderFactory({
            authenticator: createOidcAuthenticator({ logger, appUrl }),
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
