import { createApp } from '@backstage/frontend-defaults';
import { aboutModule } from './modules/about';
import { apisModule } from './modules/apis';
import { componentsModule } from './modules/components';
import { consentModule } from './modules/consent';
import { errorsModule } from './modules/errors';
import { homeModule } from './modules/home';
import { layoutModule } from './modules/layout';
import { languageModule, titlesMiddleware } from './modules/language';
import {
  localizedCatalogModule,
  localizedScaffolderModule,
} from './modules/localized';
import { navModule } from './modules/nav';
import { signInModule } from './modules/signIn';
import { signalsModule } from './modules/signals';
import { tasksModule } from './modules/tasks';
import { themeModule } from './modules/theme';
import { translationsModule } from './translations';

export default createApp({
  features: [
    aboutModule,
    apisModule,
    componentsModule,
    consentModule,
    errorsModule,
    homeModule,
    languageModule,
    layoutModule,
    localizedCatalogModule,
    localizedScaffolderModule,
    navModule,
    signInModule,
    signalsModule,
    tasksModule,
    themeModule,
    translationsModule,
  ],
  advanced: { extensionFactoryMiddleware: titlesMiddleware },
});
