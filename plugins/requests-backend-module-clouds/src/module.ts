import { createBackendModule } from '@backstage/backend-plugin-api';
import { cloudsServiceRef } from '@rackstage/plugin-clouds-node';
import { requestTypesExtensionPoint } from '@rackstage/plugin-requests-node';
import { deploymentRequestType } from './deploymentRequestType';
import { instanceRequestType } from './instanceRequestType';

export const requestsModuleClouds = createBackendModule({
  pluginId: 'requests',
  moduleId: 'clouds',
  register(reg) {
    reg.registerInit({
      deps: { clouds: cloudsServiceRef, types: requestTypesExtensionPoint },
      async init({ clouds, types }) {
        types.addType(instanceRequestType(clouds));
        types.addType(deploymentRequestType(clouds));
      },
    });
  },
});
