import { createBackendModule } from '@backstage/backend-plugin-api';
import { datacenterServiceRef } from '@rackstage/plugin-datacenter-node';
import { requestTypesExtensionPoint } from '@rackstage/plugin-requests-node';
import { planRequestType } from './planRequestType';

export const requestsModuleDatacenter = createBackendModule({
  pluginId: 'requests',
  moduleId: 'datacenter',
  register(reg) {
    reg.registerInit({
      deps: {
        datacenter: datacenterServiceRef,
        types: requestTypesExtensionPoint,
      },
      async init({ datacenter, types }) {
        types.addType(planRequestType(datacenter));
      },
    });
  },
});
