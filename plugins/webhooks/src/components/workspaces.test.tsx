import '@testing-library/jest-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityPresentationApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  Endpoint,
  Subscription,
  WebhooksClient,
} from '@rackstage/plugin-webhooks-common';
import { configure, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { webhooksApiRef } from '../api/webhooksApi';
import { webhookWorkspacesApiRef } from '../api/workspacesApi';
import { queryClient } from '../api/WebhooksQueries';
import { EndpointsPages, SubscriptionsPages } from './WebhooksPages';

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const thing = (name: string, workspaceId: string) => ({
  id: name,
  name,
  workspaceId,
  owner: 'group:default/civic-services',
  url: 'https://hooks.example.com/orders',
  enabled: true,
  eventTypes: ['*'],
  pendingCount: 0,
  failedCount: 0,
  verification: 'github',
  templateRef: 'template:default/instance',
});
const things = [thing('orders', 'civic'), thing('trees', 'parks')];

describe.each([
  ['endpoints', <EndpointsPages />],
  ['subscriptions', <SubscriptionsPages />],
])('workspaces of %s', (_, pages) => {
  function open(path: string, workspaces = ['civic', 'parks']) {
    queryClient.clear();
    localStorage.clear();
    const list = async <T,>({ workspaceId }: { workspaceId?: string[] }) => ({
      items: things.filter(
        one => workspaceId?.includes(one.workspaceId) ?? true,
      ) as T[],
    });
    const api: Partial<WebhooksClient> = {
      listEndpoints: list<Endpoint>,
      listSubscriptions: list<Subscription>,
      listEventTypes: async () => ({ items: [] }),
    };
    renderInTestApp(<Suspense fallback={null}>{pages}</Suspense>, {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      initialRouteEntries: [`/hooks${path}`],
      mountPath: '/hooks/*',
      apis: [
        [webhooksApiRef, api as WebhooksClient],
        [
          webhookWorkspacesApiRef,
          {
            listWorkspaces: async () => ({
              items: workspaces.map(id => ({
                id,
                title: `The ${id}`,
                state: id === 'old' ? 'archived' : 'active',
              })),
            }),
          } as never,
        ],
        [
          catalogApiRef,
          {
            queryEntities: async () => ({ items: [] }),
          } as never,
        ],
        [
          entityPresentationApiRef,
          {
            forEntity: (entityRef: string) => {
              const snapshot = { entityRef, primaryTitle: entityRef };
              return { snapshot, promise: Promise.resolve(snapshot) };
            },
          } as never,
        ],
      ],
    });
  }

  it('are shown in the list, which they narrow down', async () => {
    open('');
    expect(await screen.findByText('trees')).toBeVisible();
    expect(screen.getByText(/^The parks ·/)).toBeVisible();
    await userEvent.click(
      await screen.findByRole('button', { name: /All workspaces/ }),
    );
    await userEvent.click(screen.getByRole('option', { name: 'The civic' }));
    await waitFor(() =>
      expect(screen.queryByText('trees')).not.toBeInTheDocument(),
    );
    expect(screen.getByText('orders')).toBeVisible();
  });

  it('are chosen for something new among those that take it', async () => {
    open('/new', ['civic', 'parks', 'old']);
    await userEvent.click(
      await screen.findByRole('button', { name: /Workspace/ }),
    );
    expect(screen.getByRole('option', { name: 'The parks' })).toBeVisible();
    expect(screen.queryByRole('option', { name: 'The old' })).toBeNull();
  });
});
