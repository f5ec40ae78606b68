import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { languageEffects } from './LanguageEffects';

export { titlesMiddleware } from './titles';

export const languageModule = createFrontendModule({
  pluginId: 'app',
  extensions: [languageEffects],
});
