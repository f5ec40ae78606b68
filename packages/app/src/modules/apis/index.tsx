import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  apiDocsConfigRef,
  defaultDefinitionWidgets,
} from '@backstage/plugin-api-docs';
import { PortalApi } from './PortalApi';

/** API entities whose operations can be tried. */
export const apisModule = createFrontendModule({
  pluginId: 'api-docs',
  extensions: [
    ApiBlueprint.make({
      name: 'config',
      params: define =>
        define({
          api: apiDocsConfigRef,
          deps: {},
          factory: () => {
            const widgets = [
              {
                type: 'openapi',
                title: 'OpenAPI',
                rawLanguage: 'json',
                component: (definition: string) => (
                  <PortalApi definition={definition} />
                ),
              },
              ...defaultDefinitionWidgets(),
            ];
            return {
              getApiDefinitionWidget: ({ spec }) =>
                widgets.find(({ type }) => type === spec.type),
            };
          },
        }),
    }),
  ],
});
