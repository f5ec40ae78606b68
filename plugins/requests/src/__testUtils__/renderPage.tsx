import '@testing-library/jest-dom';
import {
  identityApiRef,
  ToastApiMessage,
  toastApiRef,
} from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityPresentationApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  JourneysClient,
  RequestsClient,
} from '@rackstage/plugin-requests-common';
import { configure } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactElement, Suspense } from 'react';
import { useLocation } from 'react-router-dom';
import { SWRConfig } from 'swr';
import { journeysApiRef } from '../api/journeysApi';
import { queryClient } from '../api/queries';
import { requestsApiRef } from '../api/requestsApi';
import { RequestsPages } from '../components/RequestsPages';
import { hana, sora } from './things';

// The first page of a file loads much, and a busy machine takes its time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const titles: Record<string, string> = {
  [sora]: 'Sora Park',
  [hana]: 'Hana Kim',
  'group:default/civic-services': 'Civic services',
};

const entities = Object.entries(titles).map(([ref, displayName]) => {
  const [kind, path] = ref.split(':');
  const [namespace, name] = path.split('/');
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind === 'user' ? 'User' : 'Group',
    metadata: { namespace, name },
    spec: { profile: { displayName } },
  };
});

/** What every page asks for beside what it is about. */
const quiet: Partial<RequestsClient> = {
  countRequests: async () => ({ inbox: 0, mine: {} }),
  listTypes: async () => ({
    items: [
      {
        type: 'instance',
        title: 'Instance',
        'title@ko': '인스턴스',
        formTemplateRef: 'template:default/virtual-machine',
      },
    ],
  }),
  getTimeline: async () => ({ entries: [], tasks: [] }),
  listRevisions: async () => ({ items: [] }),
};

/** Shows the plugin's pages, as Hana sees them, over a server that answers with `api`. */
export function renderPage(options: {
  api: Partial<RequestsClient>;
  /** The same for its journeys. */
  journeys?: object;
  /** Path and query below the root of the plugin. */
  at?: string;
  language?: 'en' | 'ko';
  /** Names of the permissions that she does not have. */
  mayNot?: string[];
  element?: ReactElement;
}) {
  const { at = '/', language = 'en', mayNot = [], element } = options;
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
        {element ?? <RequestsPages />}
        <Address />
      </Suspense>
    </SWRConfig>,
    {
      initialRouteEntries: [at],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      config: {
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
        [requestsApiRef, { ...quiet, ...options.api } as RequestsClient],
        [journeysApiRef, options.journeys as JourneysClient],
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
          {
            getEntityByRef: async () => ({
              spec: {
                parameters: [
                  {
                    properties: {
                      replicas: { title: 'How many' },
                      groups: {
                        title: 'Groups of machines',
                        items: { properties: { count: { title: 'Machines' } } },
                      },
                    },
                  },
                ],
              },
            }),
            queryEntities: async (request: {
              fullTextFilter?: { term: string };
            }) => ({
              items: entities.filter(({ spec }) =>
                spec.profile.displayName
                  .toLowerCase()
                  .includes(request.fullTextFilter?.term.toLowerCase() ?? ''),
              ),
            }),
          } as never,
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
            userEntityRef: hana,
            ownershipEntityRefs: [hana],
          }),
        ],
        [
          permissionApiRef,
          {
            authorize: async ({
              permission,
            }: {
              permission: { name: string };
            }) => ({
              result: mayNot.includes(permission.name)
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
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
