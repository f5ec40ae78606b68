import {
  createFrontendPlugin,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiWebhookLine } from '@remixicon/react';
import { webhooksApi } from './api/webhooksApi';
import { webhookWorkspacesApi } from './api/workspacesApi';
import { rootRouteRef } from './routes';

const may = (permission: string) => ({
  permissions: { $contains: `webhooks.${permission}` },
});

/** Whoever may read only what is theirs may also make it: that, a page can be asked for before there is one. */
const mayUse = {
  subscriptions: {
    $any: [may('subscription.create'), may('subscription.read')],
  },
  endpoints: { $any: [may('endpoint.create'), may('endpoint.read')] },
};
const mayUseAny = { $any: Object.values(mayUse) };

const webhooksPage = PageBlueprint.make({
  params: { path: '/webhooks', title: 'Webhooks', routeRef: rootRouteRef },
  if: mayUseAny,
});

const subscriptionsSubPage = SubPageBlueprint.make({
  name: 'subscriptions',
  params: {
    path: 'subscriptions',
    title: 'Outgoing',
    loader: () =>
      import('./components/WebhooksPages').then(m => <m.SubscriptionsPages />),
  },
  if: mayUse.subscriptions,
});

const endpointsSubPage = SubPageBlueprint.make({
  name: 'endpoints',
  params: {
    path: 'endpoints',
    title: 'Incoming',
    loader: () =>
      import('./components/WebhooksPages').then(m => <m.EndpointsPages />),
  },
  if: mayUse.endpoints,
});

const eventTypesSubPage = SubPageBlueprint.make({
  name: 'event-types',
  params: {
    path: 'event-types',
    title: 'Event catalogue',
    loader: () =>
      import('./components/WebhooksPages').then(m => <m.EventTypesPages />),
  },
  if: mayUseAny,
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
    webhookWorkspacesApi,
    webhooksPage,
    subscriptionsSubPage,
    endpointsSubPage,
    eventTypesSubPage,
  ],
});
