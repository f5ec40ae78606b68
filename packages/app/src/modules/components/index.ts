import {
  ApiBlueprint,
  createApiFactory,
  createFrontendModule,
  SwappableComponentsApi,
  swappableComponentsApiRef,
} from '@backstage/frontend-plugin-api';
import appPlugin from '@backstage/plugin-app';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { atOnce } from './atOnce';

const swappableComponents = appPlugin
  .getExtension('api:app/swappable-components')
  .override({
    factory: (originalFactory, { inputs }) => {
      const original = originalFactory().get(ApiBlueprint.dataRefs.factory);
      const swapped = inputs.components.map(component =>
        component.get(SwappableComponentBlueprint.dataRefs.component),
      );
      return [
        ApiBlueprint.dataRefs.factory(
          createApiFactory({
            api: swappableComponentsApiRef,
            deps: {},
            factory: () =>
              atOnce(original.factory({}) as SwappableComponentsApi, swapped),
          }),
        ),
      ];
    },
  });

/** What the app has with it is drawn without waiting. */
export const componentsModule = createFrontendModule({
  pluginId: 'app',
  extensions: [swappableComponents],
});
