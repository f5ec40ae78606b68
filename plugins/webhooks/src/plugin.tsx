import {
  createFrontendPlugin,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiWebhookLine } from '@remixicon/react';
import { webhooksApi } from './api/webhooksApi';
import { rootRouteRef } from './routes';

const webhooksPage = PageBlueprint.make({
  params: { path: '/webhooks', title: 'Webhooks', routeRef: rootRouteRef },
});

const subscriptionsSubPage = SubPageBlueprint.make({
  name: 'subscriptions',
  params: {
    path: 'subscriptions',
    title: 'Outgoing',
    loader: () =>
      import('./components/WebhooksPages').then(m => <m.SubscriptionsPages />),
  },
});

const endpointsSubPage = SubPageBlueprint.make({
  name: 'endpoints',
  params: {
    path: 'endpoints',
    title: 'Incoming',
    loader: () =>
      import('./components/WebhooksPages').then(m => <m.EndpointsPages />),
  },
});

const eventTypesSubPage = SubPageBlueprint.make({
  name: 'event-types',
  params: {
    path: 'event-types',
    title: 'Event catalogue',
    loader: () =>
      import('./components/WebhooksPages').then(m => <m.EventTypesPages />),
  },
});

/** Pages of webhooks: subscriptions, deliveries, and incoming endpoints. */
export const webhooksPlugin = createFrontendPlugin({
  pluginId: 'webhooks',
  title: 'Webhooks',
  icon: <RiWebhookLine fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef },
  extensions: [
    webhooksApi,
    webhooksPage,
    subscriptionsSubPage,
    endpointsSubPage,
    eventTypesSubPage,
  ],
});
