import {
  createExtensionInput,
  createFrontendPlugin,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { WorkspacePanelBlueprint } from '@rackstage/ui';
import { RiBriefcase4Line, RiShieldKeyholeLine } from '@remixicon/react';
import { lazy } from 'react';
import { signInsApi } from './api/accessTokensApi';
import { workspacesApi } from './api/workspacesApi';
import { accessRouteRef, rootRouteRef } from './routes';

const may = (permission: string) => ({
  permissions: { $contains: `workspaces.${permission}` },
});

const { panel } = WorkspacePanelBlueprint.dataRefs;

/** Other plugins bring panels to the page of a workspace. */
const workspacesPage = PageBlueprint.makeWithOverrides({
  inputs: { panels: createExtensionInput([panel]) },
  factory(originalFactory, { inputs }) {
    const panels = inputs.panels.map(input => ({
      id: input.node.spec.id,
      Component: lazy(async () => ({
        default: await input.get(panel).loader(),
      })),
    }));
    return originalFactory({
      path: '/workspaces',
      title: 'Workspaces',
      routeRef: rootRouteRef,
      loader: () =>
        import('./components/pages').then(m => (
          <m.WorkspacesPages panels={panels} />
        )),
    });
  },
  if: may('workspace.read'),
});

const accessPage = PageBlueprint.make({
  name: 'access',
  params: {
    path: '/access',
    title: 'Access',
    icon: <RiShieldKeyholeLine fontSize="inherit" />,
    routeRef: accessRouteRef,
  },
});

/** Everybody may ask about themselves. */
const personSubPage = SubPageBlueprint.make({
  name: 'person',
  attachTo: { id: 'page:workspaces/access', input: 'pages' },
  params: {
    path: 'person',
    title: 'People',
    loader: () => import('./components/pages').then(m => <m.PersonPages />),
  },
});

const thingSubPage = SubPageBlueprint.make({
  name: 'thing',
  attachTo: { id: 'page:workspaces/access', input: 'pages' },
  params: {
    path: 'thing',
    title: 'Things',
    loader: () => import('./components/pages').then(m => <m.ThingPages />),
  },
  if: may('access.read'),
});

const rolesSubPage = SubPageBlueprint.make({
  name: 'roles',
  attachTo: { id: 'page:workspaces/access', input: 'pages' },
  params: {
    path: 'roles',
    title: 'Roles',
    loader: () => import('./components/pages').then(m => <m.RolesPages />),
  },
  if: may('role.read'),
});

/** Of the settings of a person. */
const ownTokensSubPage = SubPageBlueprint.make({
  name: 'own-tokens',
  attachTo: { id: 'page:user-settings', input: 'pages' },
  params: {
    path: 'access-tokens',
    title: 'Access tokens',
    loader: () => import('./components/pages').then(m => <m.OwnTokensPages />),
  },
});

const allTokensSubPage = SubPageBlueprint.make({
  name: 'tokens',
  attachTo: { id: 'page:workspaces/access', input: 'pages' },
  params: {
    path: 'tokens',
    title: 'Access tokens',
    loader: () => import('./components/pages').then(m => <m.AllTokensPages />),
  },
  if: may('access.read'),
});

/** Workspaces, their members and limits; who may do what, and why. */
export const workspacesPlugin = createFrontendPlugin({
  pluginId: 'workspaces',
  title: 'Workspaces',
  icon: <RiBriefcase4Line fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, access: accessRouteRef },
  extensions: [
    workspacesApi,
    signInsApi,
    workspacesPage,
    accessPage,
    personSubPage,
    thingSubPage,
    rolesSubPage,
    ownTokensSubPage,
    allTokensSubPage,
  ],
});
