import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { apisPage, catalogPage, filters } from './catalog/listExtensions';
import { aboutCard } from './entity/aboutCardExtension';
import { entityHeader, entityPage } from './entity/entityPage';
import { graphApi } from './graph/graphApi';
import { graphPage, relationsCard } from './graph/graphExtensions';
import { entityPresentation } from './icons/entityPresentation';

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

/** What this package adds to, or puts in the place of, parts of Backstage's plugins. */
export const modules = [apiDocsModule, catalogModule, graphModule];
