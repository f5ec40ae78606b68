import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  approverDirectoryExtensionPoint,
  requestTypesExtensionPoint,
} from '@rackstage/plugin-requests-node';
import { workspacesServiceRef } from '@rackstage/plugin-workspaces-node';
import { readRoles } from '@rackstage/roles';
import { WorkspaceDirectory } from './WorkspaceDirectory';
import { workspaceRequestType } from './workspaceRequestType';

export const requestsModuleWorkspaces = createBackendModule({
  pluginId: 'requests',
  moduleId: 'workspaces',
  register(reg) {
    reg.registerInit({
      deps: {
        approvers: approverDirectoryExtensionPoint,
        config: coreServices.rootConfig,
        types: requestTypesExtensionPoint,
        workspaces: workspacesServiceRef,
      },
      async init({ approvers, config, types, workspaces }) {
        approvers.setDirectory(
          new WorkspaceDirectory(
            workspaces,
            config.getOptionalBoolean('permission.enabled')
              ? readRoles(config)
              : undefined,
          ),
        );
        types.addType(workspaceRequestType(workspaces));
      },
    });
  },
});
