import {
  createFrontendPlugin,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { scaffolderTemplateOutputsBlueprint } from '@backstage/plugin-scaffolder-react/alpha';
import { savedTemplateEntityName } from '@rackstage/plugin-clouds-common';
import { TemplateReviewBlueprint } from '@rackstage/plugin-scaffolder-module-wizard';
import { CommandSourceBlueprint, WorkspacePanelBlueprint } from '@rackstage/ui';
import { RiCloudLine, RiPlugLine } from '@remixicon/react';
import { ComponentType, lazy } from 'react';
import { cloudsApi } from './api/cloudsApi';
import { cloudWorkspacesApi } from './api/workspacesApi';
import { formFields } from './components/fields/formFields';
import { driversRouteRef, rootRouteRef } from './routes';

const InstanceOutputs = lazy(async () => ({
  default: (await import('./components/shared/InstanceOutputs'))
    .InstanceOutputs,
}));

const cloudsPage = PageBlueprint.make({
  params: { path: '/clouds', title: 'Clouds', routeRef: rootRouteRef },
});

const instancesSubPage = SubPageBlueprint.make({
  name: 'instances',
  params: {
    path: 'instances',
    title: 'Instances',
    loader: () =>
      import('./components/CloudsPages').then(m => <m.InstancesPages />),
  },
});

const deploymentsSubPage = SubPageBlueprint.make({
  name: 'deployments',
  params: {
    path: 'deployments',
    title: 'Deployments',
    loader: () =>
      import('./components/CloudsPages').then(m => <m.DeploymentsPages />),
  },
});

const resourcesSubPage = SubPageBlueprint.make({
  name: 'resources',
  params: {
    path: 'resources',
    title: 'Resources',
    loader: () =>
      import('./components/CloudsPages').then(m => <m.ResourcesPages />),
  },
});

const inventorySubPage = SubPageBlueprint.make({
  name: 'inventory',
  params: {
    path: 'inventory',
    title: 'Inventory',
    loader: () =>
      import('./components/CloudsPages').then(m => <m.InventoryPages />),
  },
});

const commandsSubPage = SubPageBlueprint.make({
  name: 'commands',
  params: {
    path: 'commands',
    title: 'Commands',
    loader: () =>
      import('./components/CloudsPages').then(m => <m.CommandsPages />),
  },
});

const accountsSubPage = SubPageBlueprint.make({
  name: 'accounts',
  params: {
    path: 'accounts',
    title: 'Cloud accounts',
    loader: () =>
      import('./components/CloudsPages').then(m => <m.AccountsPages />),
  },
});

const driversPage = PageBlueprint.make({
  name: 'drivers',
  params: {
    path: '/drivers',
    title: 'Drivers',
    routeRef: driversRouteRef,
    icon: <RiPlugLine fontSize="inherit" />,
    loader: () =>
      import('./components/CloudsPages').then(m => <m.DriversPages />),
  },
  if: { permissions: { $contains: 'clouds.driver.update' } },
});

const instanceCard = EntityCardBlueprint.make({
  name: 'instance',
  params: {
    type: 'content',
    filter: { kind: 'resource', 'spec.type': { $in: ['instance', 'volume'] } },
    loader: () =>
      import('./components/entity').then(m => <m.InstanceEntityCard />),
  },
});

const accountCard = EntityCardBlueprint.make({
  name: 'account',
  params: {
    type: 'content',
    filter: { kind: 'resource', 'spec.type': 'cloud-account' },
    loader: () =>
      import('./components/entity').then(m => <m.AccountEntityCard />),
  },
});

const virtualMachineReview = TemplateReviewBlueprint.make({
  name: 'virtual-machine',
  params: {
    templateRefs: ['template:default/virtual-machine'],
    loader: () =>
      import('./components/shared/InstanceReview').then(m => m.InstanceReview),
    valueLoader: () =>
      import('./components/shared/RequestValue').then(m => m.RequestValue),
  },
});

const deploymentReview = TemplateReviewBlueprint.make({
  name: 'instance-group',
  params: {
    // Also what deployments are saved as.
    templateRefs: [
      'template:default/instance-group',
      `template:default/${savedTemplateEntityName('*')}`,
    ],
    loader: () =>
      import('./components/NewDeployment/DeploymentReviewPanel').then(
        m => m.DeploymentReviewPanel,
      ),
    valueLoader: () =>
      import('./components/NewDeployment/DeploymentValue').then(
        m => m.DeploymentValue,
      ),
  },
});

const virtualMachineOutputs = scaffolderTemplateOutputsBlueprint.make({
  name: 'virtual-machine',
  params: {
    templateRefs: ['template:default/virtual-machine'],
    component: InstanceOutputs,
  },
});

/** Our widgets bring their own frame, with a title in the person's language. */
const BareWidget = ({ Content }: { Content: ComponentType }) => <Content />;

const myInstances = HomePageWidgetBlueprint.make({
  name: 'my-instances',
  params: {
    name: 'MyInstances',
    components: async () => {
      const { MyInstances } = await import('./components/home/MyInstances');
      return { Content: MyInstances, Renderer: BareWidget };
    },
  },
});

const attention = HomePageWidgetBlueprint.make({
  name: 'attention',
  params: {
    name: 'Attention',
    components: async () => {
      const { Attention } = await import('./components/home/Attention');
      return { Content: Attention, Renderer: BareWidget };
    },
  },
});

const instanceCommands = CommandSourceBlueprint.make({
  name: 'instances',
  params: {
    loader: async () => {
      const { InstanceCommands } =
        await import('./components/commands/InstanceCommands');
      return InstanceCommands;
    },
  },
});

const workspaceUsage = WorkspacePanelBlueprint.make({
  name: 'usage',
  params: {
    loader: async () => {
      const { WorkspaceUsage } =
        await import('./components/WorkspaceUsage/WorkspaceUsage');
      return WorkspaceUsage;
    },
  },
});

/** Pages of clouds: accounts, their inventory, and instances. */
export const cloudsPlugin = createFrontendPlugin({
  pluginId: 'clouds',
  title: 'Clouds',
  icon: <RiCloudLine fontSize="inherit" />,
  info: { packageJson: () => import('../package.json') },
  routes: { root: rootRouteRef, drivers: driversRouteRef },
  extensions: [
    cloudsApi,
    cloudWorkspacesApi,
    cloudsPage,
    instancesSubPage,
    deploymentsSubPage,
    resourcesSubPage,
    inventorySubPage,
    commandsSubPage,
    accountsSubPage,
    driversPage,
    instanceCard,
    accountCard,
    virtualMachineReview,
    deploymentReview,
    virtualMachineOutputs,
    myInstances,
    attention,
    instanceCommands,
    workspaceUsage,
    ...formFields,
  ],
});
