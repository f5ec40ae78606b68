import { ApiBlueprint } from '@backstage/frontend-plugin-api';
import {
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import { relationPairs, toMany } from './relations';

/** Draws the relations that there are words for. */
export const graphApi = ApiBlueprint.make({
  params: define =>
    define({
      api: catalogGraphApiRef,
      deps: {},
      factory: () =>
        new DefaultCatalogGraphApi({
          knownRelations: relationPairs.flat(),
          knownRelationPairs: relationPairs,
          defaultRelationTypes: { exclude: toMany },
        }),
    }),
});
