import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { firstLanguage } from './firstLanguage';
import { languageEffects } from './LanguageEffects';
import { languageProvider } from './LanguageProvider';

export { titlesMiddleware } from './titles';

export const languageModule = createFrontendModule({
  pluginId: 'app',
  extensions: [firstLanguage, languageEffects, languageProvider],
});
