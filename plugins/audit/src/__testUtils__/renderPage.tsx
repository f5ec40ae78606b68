import '@testing-library/jest-dom';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  catalogApiRef,
  entityPresentationApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { configure } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReactNode, Suspense } from 'react';
import { useLocation } from 'react-router-dom';
import { SWRConfig } from 'swr';
import { AuditPageClient } from '../api/AuditPageClient';
import { auditApiRef } from '../api/auditApi';
import { queryClient } from '../api/queries';
import { AuditPages } from '../components/AuditPages';

// The first page of a file loads much, and a busy machine takes its time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const civic = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'civic', namespace: 'default' },
  spec: { profile: { displayName: 'Civic services' } },
};

/** Shows the plugin's pages over a server that answers with `api`. */
export function renderPage(options: {
  api: Partial<AuditPageClient>;
  page?: ReactNode;
  /** Query in the address. */
  at?: string;
  language?: 'en' | 'ko';
  mayChange?: boolean;
}) {
  const {
    api,
    page = <AuditPages />,
    at = '',
    language = 'en',
    mayChange = true,
  } = options;
  localStorage.clear();
  queryClient.clear();
  let address = '';
  function Address() {
    address = useLocation().search;
    return null;
  }
  renderInTestApp(
    // What one test was allowed is not remembered in the next one.
    <SWRConfig value={{ provider: () => new Map() }}>
      <Suspense fallback={null}>
        {page}
        <Address />
      </Suspense>
    </SWRConfig>,
    {
      initialRouteEntries: [`/${at}`],
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
        [auditApiRef, api as AuditPageClient],
        [
          catalogApiRef,
          { queryEntities: async () => ({ items: [civic] }) } as never,
        ],
        [
          entityPresentationApiRef,
          {
            forEntity: (entityRef: string) => {
              const snapshot = { entityRef, primaryTitle: 'Civic services' };
              return { snapshot, promise: Promise.resolve(snapshot) };
            },
          } as never,
        ],
        [identityApiRef, mockApis.identity()],
        [
          permissionApiRef,
          {
            authorize: async () => ({
              result: mayChange ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
            }),
          },
        ],
      ] as never,
    },
  );
  return { address: () => address, user: userEvent.setup() };
}
