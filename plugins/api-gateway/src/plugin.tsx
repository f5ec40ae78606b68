import {
  createFrontendPlugin,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiRouteLine } from '@remixicon/react';
import { apiGatewayApi } from './api/apiGatewayApi';
import { rootRouteRef } from './routes';

const gatewayPage = PageBlueprint.make({
  params: {
    path: '/gateway',
    title: 'Gateway',
    routeRef: rootRouteRef,
    loader: () =>
      import('./components/GatewayPages').then(m => <m.GatewayPages />),
  },
  if: { permissions: { $contains: 'api-gateway.traffic.read' } },
});

/** The page of the API gateway. */
export const apiGatewayPlugin = createFrontendPlugin({
  pluginId: 'api-gateway',
  title: 'Gateway',
  icon: <RiRouteLine fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [apiGatewayApi, gatewayPage],
});
