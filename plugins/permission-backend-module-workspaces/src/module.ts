import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { workspacesEvents } from '@rackstage/plugin-workspaces-common';
import { workspacesServiceRef } from '@rackstage/plugin-workspaces-node';
import { accessTokensServiceRef } from '@rackstage/access-tokens';
import { readRoles } from '@rackstage/roles';
import { CurrentAccess } from './CurrentAccess';
import { ProgramPolicy } from './ProgramPolicy';
import { RolePolicy } from './RolePolicy';

/** Permission policy from roles of the portal, roles in workspaces, and ownership. */
export const permissionModuleWorkspaces = createBackendModule({
  pluginId: 'permission',
  moduleId: 'workspaces',
  register(reg) {
    reg.registerInit({
      deps: {
        accessTokens: accessTokensServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        policy: policyExtensionPoint,
        workspaces: workspacesServiceRef,
      },
      async init({ accessTokens, config, events, lifecycle, logger, ...deps }) {
        const access = new CurrentAccess({
          roles: readRoles(config),
          load: options => deps.workspaces.accessTable(options),
          logger,
        });
        deps.policy.setPolicy(
          new ProgramPolicy(new RolePolicy(access), accessTokens),
        );
        await events.subscribe({
          id: 'permission-policy',
          topics: [workspacesEvents.changed],
          onEvent: () => access.refresh(),
        });
        lifecycle.addStartupHook(() => access.start());
        lifecycle.addShutdownHook(() => access.stop());
      },
    });
  },
});
