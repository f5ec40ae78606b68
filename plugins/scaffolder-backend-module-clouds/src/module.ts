import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { cloudsServiceRef } from '@rackstage/plugin-clouds-node';
import { createCheckInstancesAction } from './actions/checkInstances';
import { createCreateInstancesAction } from './actions/createInstances';
import {
  createCheckDeploymentAction,
  createCreateDeploymentAction,
  createWaitForDeploymentAction,
} from './actions/deployments';
import { createWaitForInstancesAction } from './actions/waitForInstances';

/** Scaffolder actions that make instances. */
export const scaffolderModuleClouds = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'clouds',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        clouds: cloudsServiceRef,
      },
      async init({ actions, ...options }) {
        actions.addActions(
          createCheckInstancesAction(options),
          createCreateInstancesAction(options),
          createWaitForInstancesAction(options),
          createCheckDeploymentAction(options),
          createCreateDeploymentAction(options),
          createWaitForDeploymentAction(options),
        );
      },
    });
  },
});
