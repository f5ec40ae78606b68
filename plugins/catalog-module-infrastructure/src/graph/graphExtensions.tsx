import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { catalogGraphRouteRef } from '@backstage/plugin-catalog-graph';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';

/** Stands where the graph plugin's own page does, whose arrows and filters have technical names. */
export const graphPage = PageBlueprint.make({
  params: {
    path: '/catalog-graph',
    routeRef: catalogGraphRouteRef,
    loader: () => import('./GraphPage').then(m => <m.GraphPage />),
  },
});

export const relationsCard = EntityCardBlueprint.make({
  name: 'relations',
  params: {
    type: 'content',
    loader: () => import('./RelationsCard').then(m => <m.RelationsCard />),
  },
});
