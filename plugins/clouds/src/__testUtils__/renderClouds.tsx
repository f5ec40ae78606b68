import '@testing-library/jest-dom';
import {
  identityApiRef,
  toastApiRef,
  ToastApiMessage,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityPresentationApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  CloudsClient,
  ResourceKindDescription,
  resourceKinds,
} from '@rackstage/plugin-clouds-common';
import { configure } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactElement, Suspense } from 'react';
import { useLocation } from 'react-router-dom';
import { SWRConfig } from 'swr';
import { cloudsApiRef } from '../api/cloudsApi';
import { cloudWorkspacesApiRef } from '../api/workspacesApi';
import { CloudsQueries, queryClient } from '../api/CloudsQueries';

// The first page of a file loads much, and a busy machine takes its time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

/** Names of groups and users, as the catalog has them. */
const titles: Record<string, string> = {
  'group:default/civic-services': 'Civic services',
  'user:default/sora.park': 'Sora Park',
};

const owners = [
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'civic-services', namespace: 'default' },
    spec: { profile: { displayName: 'Civic services' } },
  },
  {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name: 'data-platform', namespace: 'default' },
    spec: { profile: { displayName: 'Data platform' } },
  },
];

/** What most parts of a page find besides that which a test is about: the kinds, and nothing of them. */
const quiet: Partial<CloudsClient> = {
  listResourceKinds: async () => ({
    items: resourceKinds as unknown as ResourceKindDescription[],
  }),
  listManagedResources: async () => ({ items: [] }),
  listInventoryRegions: async () => ({ items: [] }),
};

/** Shows something of this plugin as a person of civic services sees it, over a server that answers with `api`. */
export function renderClouds(
  element: ReactElement,
  options: {
    api?: Partial<CloudsClient>;
    /** Ids of those that there are; `old` is archived. */
    workspaces?: string[];
    /** Path and query in the address. */
    at?: string;
    mountPath?: string;
    language?: 'en' | 'ko';
    /** Anything at all, or single things by their id. */
    mayChange?: boolean | ((id?: string) => boolean);
  } = {},
) {
  const { at = '/', mountPath, language = 'en', mayChange = true } = options;
  localStorage.clear();
  queryClient.clear();
  const toasts: ToastApiMessage[] = [];
  let address = '';
  function Address() {
    const { pathname, search } = useLocation();
    address = pathname + search;
    return null;
  }
  renderInTestApp(
    // What one test was allowed is not remembered in the next one.
    <SWRConfig value={{ provider: () => new Map() }}>
      <Suspense fallback={null}>
        <CloudsQueries>
          {element}
          <Address />
        </CloudsQueries>
      </Suspense>
    </SWRConfig>,
    {
      initialRouteEntries: [at],
      mountPath,
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      config: {
        backend: { baseUrl: 'http://localhost:7007' },
        app: {
          extensions: [
            {
              'api:app/app-language': {
                config: {
                  availableLanguages: ['en', 'ko'],
                  defaultLanguage: language,
                },
              },
            },
          ],
        },
      },
      apis: [
        [cloudsApiRef, { ...quiet, ...options.api } as CloudsClient],
        [
          cloudWorkspacesApiRef,
          {
            listWorkspaces: async () => ({
              items: (options.workspaces ?? ['default']).map(id => ({
                id,
                title: `Workspace ${id}`,
                state: id === 'old' ? 'archived' : 'active',
              })),
            }),
          },
        ],
        [
          toastApiRef,
          {
            post: (toast: ToastApiMessage) => {
              toasts.push(toast);
              return { close: () => undefined };
            },
          },
        ],
        [
          catalogApiRef,
          { queryEntities: async () => ({ items: owners }) } as never,
        ],
        [
          entityPresentationApiRef,
          {
            forEntity: (entityOrRef: unknown) => {
              const entityRef = String(entityOrRef);
              const snapshot = {
                entityRef,
                primaryTitle: titles[entityRef] ?? entityRef,
              };
              return { snapshot, promise: Promise.resolve(snapshot) };
            },
          } as never,
        ],
        [
          identityApiRef,
          mockApis.identity({
            userEntityRef: 'user:default/sora.park',
            ownershipEntityRefs: [
              'user:default/sora.park',
              'group:default/civic-services',
            ],
          }),
        ],
        [
          permissionApiRef,
          {
            authorize: async ({ resourceRef }: { resourceRef?: string }) => ({
              result: (
                typeof mayChange === 'function'
                  ? mayChange(resourceRef)
                  : mayChange
              )
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
            }),
          },
        ],
      ] as never,
    },
  );
  return { toasts, address: () => address, user: userEvent.setup() };
}

/** A server that does not answer. */
export const never = () => new Promise<never>(() => {});
