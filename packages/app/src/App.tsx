import { createApp } from '@backstage/frontend-defaults';
import { homeModule } from './modules/home';
import { layoutModule } from './modules/layout';
import { languageModule, titlesMiddleware } from './modules/language';
import {
  localizedCatalogModule,
  localizedScaffolderModule,
} from './modules/localized';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';
import { themeModule } from './modules/theme';
import { translationsModule } from './translations';

export default createApp({
  features: [
    homeModule,
    languageModule,
    layoutModule,
    localizedCatalogModule,
    localizedScaffolderModule,
    navModule,
    signInModule,
    themeModule,
    translationsModule,
  ],
  advanced: { extensionFactoryMiddleware: titlesMiddleware },
});
