import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiFileCheckLine } from '@remixicon/react';
import { journeysApi } from './api/journeysApi';
import { requestsApi } from './api/requestsApi';
import { journeyPages } from './journeyPages';
import { rootRouteRef } from './routes';
import { wizardHost } from './wizard/wizardHost';

const requestsPage = PageBlueprint.make({
  params: {
    path: '/requests',
    title: 'Requests',
    routeRef: rootRouteRef,
    loader: () =>
      import('./components/RequestsPages').then(m => <m.RequestsPages />),
  },
});

/** Pages of the requests context. */
export const requestsPlugin = createFrontendPlugin({
  pluginId: 'requests',
  title: 'Requests',
  icon: <RiFileCheckLine fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    requestsApi,
    requestsPage,
    journeysApi,
    journeyPages,
    wizardHost,
  ],
});
