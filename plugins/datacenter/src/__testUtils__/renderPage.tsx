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
import { RequestsClient } from '@rackstage/plugin-requests-common';
import { configure } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactNode, Suspense } from 'react';
import { Route, Routes, useLocation } from 'react-router-dom';
import { SWRConfig } from 'swr';
import { datacenterApiRef } from '../api/datacenterApi';
import { DatacenterPageClient } from '../api/DatacenterPageClient';
import { requestsApiRef } from '../api/requestsApi';
import { queryClient } from '../api/queries';
import { DatacenterPages } from '../DatacenterPages';
import { groupNames } from '../paths';
import { NetboxPages } from '../netbox/NetboxPages';
import { PlansPages } from '../plans/PlansPages';

// The first page of a file loads much, and a busy machine takes its time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

// Not in jsdom.
Element.prototype.setPointerCapture ??= () => {};

const hana = 'user:default/hana';

/** Shows the plugin's pages, as Hana sees them, over a server that answers with `api`. */
export function renderPage(options: {
  api: Partial<DatacenterPageClient>;
  requests?: Partial<RequestsClient>;
  /** Path and query below `/datacenter`. */
  at?: string;
  language?: 'en' | 'ko';
  /** Names of the permissions that she does not have. */
  mayNot?: string[];
  /** Entity refs of what the catalog has. */
  inCatalog?: string[];
  /** At `/part`: what the plugin adds to pages of others. */
  part?: ReactNode;
}) {
  const {
    at = '/places',
    language = 'en',
    mayNot = [],
    inCatalog = [],
    part,
    api,
    requests = {},
  } = options;
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
        <Routes>
          <Route path="/datacenter/part" element={part} />
          {groupNames.map(group => (
            <Route
              key={group}
              path={`/datacenter/${group}/*`}
              element={<DatacenterPages group={group} />}
            />
          ))}
          <Route path="/datacenter/plans/*" element={<PlansPages />} />
          <Route path="/datacenter/netbox/*" element={<NetboxPages />} />
        </Routes>
        <Address />
      </Suspense>
    </SWRConfig>,
    {
      initialRouteEntries: [`/datacenter${at}`],
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
        [datacenterApiRef, api as DatacenterPageClient],
        [requestsApiRef, requests as RequestsClient],
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
            queryEntities: async () => ({ items: [] }),
            getEntitiesByRefs: async ({
              entityRefs,
            }: {
              entityRefs: string[];
            }) => ({
              items: entityRefs.map(ref =>
                inCatalog.includes(ref) ? {} : undefined,
              ),
            }),
          } as never,
        ],
        [
          entityPresentationApiRef,
          {
            forEntity: (entityOrRef: unknown) => {
              const entityRef = String(entityOrRef);
              const snapshot = { entityRef, primaryTitle: entityRef };
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
