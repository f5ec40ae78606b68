import {
  ApiBlueprint,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import {
  DraftsClient,
  JourneysClient,
  requestsDraftUsePermission,
} from '@rackstage/plugin-requests-common';
import { wizardHostApiRef } from '@rackstage/plugin-scaffolder-module-wizard';
import { RequestsWizardHost } from './RequestsWizardHost';
import { UnsentForms } from './UnsentForms';

export const wizardHost = ApiBlueprint.make({
  name: 'wizard-host',
  params: define =>
    define({
      api: wizardHostApiRef,
      deps: {
        catalog: catalogApiRef,
        discoveryApi: discoveryApiRef,
        fetchApi: fetchApiRef,
        identity: identityApiRef,
        permissions: permissionApiRef,
        scaffolder: scaffolderApiRef,
      },
      factory: ({ catalog, identity, permissions, scaffolder, ...http }) =>
        new RequestsWizardHost({
          catalog,
          scaffolder,
          drafts: new DraftsClient(http),
          journeys: new JourneysClient(http),
          unsent: new UnsentForms(window.sessionStorage),
          user: async () =>
            (await identity.getBackstageIdentity()).userEntityRef,
          mayKeep: async () => {
            const { result } = await permissions.authorize({
              permission: requestsDraftUsePermission,
            });
            return result === AuthorizeResult.ALLOW;
          },
        }),
    }),
});
