import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { AuthenticationError } from '@backstage/errors';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { accessTokensServiceRef, programRef } from '@rackstage/access-tokens';
import { isDisabled } from '@rackstage/user-access';
import { createProgramAuthenticator } from './programAuthenticator';

/** Sign-in of programs, with what the catalog says of their owners. */
export const authModuleProgram = createBackendModule({
  pluginId: 'auth',
  moduleId: 'program',
  register(reg) {
    reg.registerInit({
      deps: {
        accessTokens: accessTokensServiceRef,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        providers: authProvidersExtensionPoint,
      },
      async init({ accessTokens, auth, catalog, providers }) {
        providers.registerProvider({
          providerId: 'program',
          factory: createProxyAuthProviderFactory({
            authenticator: createProgramAuthenticator(accessTokens),
            async signInResolver({ result: { id, owner } }, context) {
              const credentials = await auth.getOwnServiceCredentials();
              const user = await catalog.getEntityByRef(owner, { credentials });
              if (!user || isDisabled(user)) {
                throw new AuthenticationError(
                  `${owner}, who made this access token, has no account any more`,
                );
              }
              const { ownershipEntityRefs } =
                await context.resolveOwnershipEntityRefs(user);
              const sub = programRef(id);
              return context.issueToken({
                claims: { sub, ent: [sub, ...ownershipEntityRefs] },
              });
            },
          }),
        });
      },
    });
  },
});
