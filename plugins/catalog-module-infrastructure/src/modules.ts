import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { apisPage, catalogPage, filters } from './catalog/listExtensions';
import { aboutCard } from './entity/aboutCardExtension';
import { entityHeader, entityPage } from './entity/entityPage';
import { graphApi } from './graph/graphApi';
import { graphPage, relationsCard } from './graph/graphExtensions';
import { entityPresentation } from './icons/entityPresentation';
import { organizationCards } from './organization/organizationCards';
import { commandPaletteApi, palette } from './palette/paletteExtensions';
import { searchPage } from './search/searchExtensions';

const catalogModule = createFrontendModule({
  pluginId: 'catalog',
  extensions: [
    aboutCard,
    catalogPage,
    entityHeader,
    entityPage,
    entityPresentation,
    ...filters,
  ],
});

const graphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [graphApi, graphPage, relationsCard],
});

const apiDocsModule = createFrontendModule({
  pluginId: 'api-docs',
  extensions: [apisPage],
});

const organizationModule = createFrontendModule({
  pluginId: 'org',
  extensions: organizationCards,
});

const searchModule = createFrontendModule({
  pluginId: 'search',
  extensions: [searchPage],
});

/** What is around all pages is the app's own. */
const appModule = createFrontendModule({
  pluginId: 'app',
  extensions: [commandPaletteApi, palette],
});

/** What this package adds to, or puts in the place of, parts of Backstage's plugins. */
export const modules = [
  appModule,
  apiDocsModule,
  catalogModule,
  graphModule,
  organizationModule,
  searchModule,
];
