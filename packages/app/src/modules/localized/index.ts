import { CatalogClient } from '@backstage/catalog-client';
import {
  ApiBlueprint,
  appLanguageApiRef,
  createFrontendModule,
  discoveryApiRef,
  fetchApiRef,
  identityApiRef,
} from '@backstage/frontend-plugin-api';
import { scmIntegrationsApiRef } from '@backstage/integration-react';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { ScaffolderClient } from '@backstage/plugin-scaffolder';
import { scaffolderApiRef } from '@backstage/plugin-scaffolder-react';
import { localizing } from './localizing';
import { withTranslatedFields } from './translatedFields';

/** Entities with their titles in the person's language. */
export const localizedCatalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    ApiBlueprint.make({
      params: define =>
        define({
          api: catalogApiRef,
          deps: {
            discoveryApi: discoveryApiRef,
            fetchApi: fetchApiRef,
            languageApi: appLanguageApiRef,
          },
          factory: ({ languageApi, ...deps }) =>
            localizing(
              new CatalogClient(deps),
              languageApi,
              withTranslatedFields,
            ),
        }),
    }),
  ],
});

/** Templates and the steps of tasks in the person's language. */
export const localizedScaffolderModule = createFrontendModule({
  pluginId: 'scaffolder',
  extensions: [
    ApiBlueprint.make({
      params: define =>
        define({
          api: scaffolderApiRef,
          deps: {
            discoveryApi: discoveryApiRef,
            fetchApi: fetchApiRef,
            identityApi: identityApiRef,
            scmIntegrationsApi: scmIntegrationsApiRef,
            languageApi: appLanguageApiRef,
          },
          factory: ({ languageApi, ...deps }) =>
            localizing(new ScaffolderClient(deps), languageApi),
        }),
    }),
  ],
});
