import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { audited } from './audited';
import { developmentAuthenticator } from './developmentAuthenticator';

/** Sign-in without a password, for development. */
export const authModuleDevelopment = createBackendModule({
  pluginId: 'auth',
  moduleId: 'development',
  register(reg) {
    reg.registerInit({
      deps: {
        auditor: coreServices.auditor,
        providers: authProvidersExtensionPoint,
      },
      async init({ auditor, providers }) {
        providers.registerProvider({
          providerId: 'development',
          factory: createProxyAuthProviderFactory({
            authenticator: developmentAuthenticator,
            signInResolver: audited(auditor, ({ result }, context) =>
              context.signInWithCatalogUser({
                entityRef: result.entityRef,
              }),
            ),
          }),
        });
      },
    });
  },
});
