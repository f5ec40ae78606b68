import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { translationResources } from './resources';

/** Gives Backstage's own plugins their Korean; add `ko` to the languages of `api:app/app-language` to offer it. */
export const translationsModule = createFrontendModule({
  pluginId: 'app',
  extensions: translationResources.map(resource =>
    TranslationBlueprint.make({ name: resource.id, params: { resource } }),
  ),
});
