import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { readRoles } from '@rackstage/roles';
import { RolePolicy } from './RolePolicy';

/** Permission policy from the role table in the configuration. */
export const permissionModuleWorkspaces = createBackendModule({
  pluginId: 'permission',
  moduleId: 'workspaces',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        policy: policyExtensionPoint,
      },
      async init({ config, policy }) {
        policy.setPolicy(new RolePolicy(readRoles(config)));
      },
    });
  },
});
