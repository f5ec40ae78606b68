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
import { WorkspacesClient } from '@rackstage/plugin-workspaces-common';
import { configure } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Suspense } from 'react';
import { useLocation } from 'react-router-dom';
import { SWRConfig } from 'swr';
import { SignInsApi, signInsApiRef } from '../api/accessTokensApi';
import { workspacesApiRef } from '../api/workspacesApi';
import { queryClient } from '../api/queries';
import {
  OwnTokensPages,
  PersonPages,
  RolesPages,
  ThingPages,
  WorkspacesPages,
} from '../components/pages';

// The first page of a file loads much, and a busy machine takes its time.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 15_000 });

const civic = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'civic', namespace: 'default' },
  spec: { profile: { displayName: 'Civic services' } },
};

const role = (name: string, builtIn = true) => ({
  name,
  title: name,
  builtIn,
  allow: ['clouds.instance.read'],
  allowOwned: [],
});

/** What most pages ask for. */
const roles: Partial<WorkspacesClient> = {
  listWorkspaces: async () => ({ items: [] }),
  listPermissions: async () => ({ items: [], silent: [] }),
  listRoles: async () => ({
    items: [role('owner'), role('developer'), role('viewer')],
  }),
};

/** What another plugin may say about a workspace. */
const panel = {
  id: 'other',
  Component: ({ workspaceId }: { workspaceId: string }) => (
    <p>{['Brought for', workspaceId].join(' ')}</p>
  ),
};

const pages = {
  workspaces: () => <WorkspacesPages panels={[panel]} />,
  person: PersonPages,
  thing: ThingPages,
  roles: RolesPages,
  tokens: OwnTokensPages,
};

/** Shows the plugin's pages over a server that answers with `api`. */
export function renderPage(options: {
  api: Partial<WorkspacesClient>;
  signIns?: SignInsApi;
  page?: keyof typeof pages;
  /** Path and query in the address. */
  at?: string;
  language?: 'en' | 'ko';
  mayChange?: boolean;
}) {
  const { page = 'workspaces', at = '', language = 'en' } = options;
  const { api, mayChange = true } = options;
  const Page = pages[page];
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
        <Page />
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
        [signInsApiRef, options.signIns],
        [workspacesApiRef, { ...roles, ...api } as WorkspacesClient],
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
