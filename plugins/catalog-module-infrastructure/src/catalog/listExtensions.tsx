import {
  coreExtensionData,
  createExtensionInput,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { CatalogFilterBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { Fragment } from 'react';
import { z } from 'zod/v4';

/** Stands where Backstage's own list does, whose title and filters are in English only. */
export const catalogPage = PageBlueprint.makeWithOverrides({
  inputs: { filters: createExtensionInput([coreExtensionData.reactElement]) },
  factory(originalFactory, { inputs }) {
    return originalFactory({
      path: '/catalog',
      routeRef: catalogPlugin.routes.catalogIndex,
      loader: async () => {
        const { EntityListPage } = await import('./EntityListPage');
        return (
          <EntityListPage
            create={catalogPlugin.externalRoutes.createComponent}
            pagination
            filters={inputs.filters.map(filter => (
              <Fragment key={filter.node.spec.id}>
                {filter.get(coreExtensionData.reactElement)}
              </Fragment>
            ))}
          />
        );
      },
    });
  },
});

export const apisPage = PageBlueprint.make({
  params: {
    path: '/api-docs',
    routeRef: apiDocsPlugin.routes.root,
    loader: () => import('./ApiList').then(m => <m.ApiList />),
  },
});

const kindFilter = CatalogFilterBlueprint.makeWithOverrides({
  name: 'kind',
  configSchema: { initialFilter: z.string().default('component') },
  factory: (originalFactory, { config }) =>
    originalFactory({
      loader: () =>
        import('./KindFilter').then(m => (
          <m.KindFilter initial={config.initialFilter} />
        )),
    }),
});

const typeFilter = CatalogFilterBlueprint.make({
  name: 'type',
  params: {
    loader: () => import('./TypeFilter').then(m => <m.TypeFilter />),
  },
});

const problemsFilter = CatalogFilterBlueprint.make({
  name: 'processing-status',
  params: {
    loader: () => import('./ProblemsFilter').then(m => <m.ProblemsFilter />),
  },
});

export const filters = [kindFilter, typeFilter, problemsFilter];
