import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  Endpoint,
  Subscription,
  WebhooksClient,
} from '@rackstage/plugin-webhooks-common';
import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { webhooksApiRef } from '../api/webhooksApi';
import { queryClient, webhooksKey } from '../api/WebhooksQueries';
import { EndpointsPages, SubscriptionsPages } from './WebhooksPages';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const both = {
  id: 'one',
  name: 'orders',
  owner: 'group:default/civic-services',
  enabled: true,
  filter: [],
  revision: 1,
  secrets: [],
};

const endpoint = {
  ...both,
  verification: 'github',
  templateRef: 'template:default/instance',
  mapping: {},
  maxPerMinute: 60,
} as unknown as Endpoint;

const subscription = {
  ...both,
  targetUrl: 'https://hooks.example.com/orders',
  eventTypes: ['*'],
  headers: {},
} as unknown as Subscription;

describe.each([
  ['an endpoint', <EndpointsPages />],
  ['a subscription', <SubscriptionsPages />],
])('editing %s', (_, pages) => {
  async function open(gone: { now: boolean }) {
    queryClient.clear();
    const look = async <T,>(thing: T) => {
      if (gone.now) {
        throw Object.assign(new Error('Not there'), { statusCode: 404 });
      }
      return thing;
    };
    const api: Partial<WebhooksClient> = {
      getEndpoint: () => look(endpoint),
      getSubscription: () => look(subscription),
      listEventTypes: async () => ({ items: [] }),
    };
    renderInTestApp(pages, {
      initialRouteEntries: ['/hooks/one/edit'],
      mountPath: '/hooks/*',
      apis: [
        [webhooksApiRef, api as WebhooksClient],
        [
          catalogApiRef,
          { queryEntities: async () => ({ items: [] }) } as never,
        ],
      ],
    });
  }

  it('keeps what is typed when looking again fails', async () => {
    const gone = { now: false };
    await open(gone);
    await userEvent.type(await screen.findByLabelText(/^Name/), '-of-the-city');
    gone.now = true;
    await queryClient.refetchQueries({ queryKey: [webhooksKey] });
    await waitFor(() => expect(queryClient.isFetching()).toBe(0));
    expect(screen.getByLabelText(/^Name/)).toHaveValue('orders-of-the-city');
  });

  it('leads back to the list from one that is not there', async () => {
    await open({ now: true });
    expect(await screen.findByText('This does not exist')).toBeVisible();
    expect(screen.queryByLabelText(/^Name/)).not.toBeInTheDocument();
  });
});
