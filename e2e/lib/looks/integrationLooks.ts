import { Look } from './Look';

/** Pages of the gateway and of webhooks. */
export const integrationLooks: Look[] = [
  {
    name: 'gateway',
    role: 'operator',
    path: () => '/gateway',
    shows: page => page.getByRole('rowheader', { name: /clouds/ }).first(),
  },
  {
    name: 'gateway-api',
    role: 'operator',
    path: () => '/gateway/clouds',
    shows: page => page.getByText('/accounts/{id}').first(),
  },
  {
    name: 'webhooks',
    role: 'developer',
    path: () => '/webhooks/subscriptions',
    shows: (page, _say, { name }) =>
      page.getByRole('link', { name, exact: true }),
  },
  {
    name: 'webhook',
    role: 'developer',
    path: ({ subscriptionId }) => `/webhooks/subscriptions/${subscriptionId}`,
    shows: page => page.getByText('rackstage.clouds.instance.ready.v1'),
  },
  {
    name: 'new-webhook',
    role: 'developer',
    path: () => '/webhooks/subscriptions/new',
    open: page => page.locator('form button[type=submit]').click(),
    shows: (page, say) => page.getByText(say.fillIn).first(),
  },
  {
    name: 'new-endpoint',
    role: 'operator',
    path: () => '/webhooks/endpoints/new',
    shows: (page, say) => page.getByLabel(say.name).first(),
  },
  {
    name: 'event-types',
    role: 'developer',
    path: () => '/webhooks/event-types',
    shows: page => page.getByText('rackstage.webhooks.test.v1').first(),
  },
];
