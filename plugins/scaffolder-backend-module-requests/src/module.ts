import { createBackendModule } from '@backstage/backend-plugin-api';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { requestsServiceRef } from '@rackstage/plugin-requests-node';
import { createSubmitRequestAction } from './submitRequest';

export const scaffolderModuleRequests = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'requests',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        requests: requestsServiceRef,
      },
      async init({ actions, requests }) {
        actions.addActions(createSubmitRequestAction({ requests }));
      },
    });
  },
});
