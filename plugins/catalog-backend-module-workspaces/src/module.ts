import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { workspacesServiceRef } from '@rackstage/plugin-workspaces-node';
import { inWorkspace } from './inWorkspace';
import { WorkspacesEntityProvider } from './WorkspacesEntityProvider';
import { WorkspacesProcessor } from './WorkspacesProcessor';

/** Workspaces as catalog entities, and the rule about what is in them. */
export const catalogModuleWorkspaces = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'workspaces',
  register(reg) {
    reg.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        events: eventsServiceRef,
        logger: coreServices.logger,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        workspaces: workspacesServiceRef,
      },
      async init({ catalog, permissionsRegistry, scheduler, ...options }) {
        permissionsRegistry.addPermissionRules([inWorkspace]);
        catalog.addProcessor(new WorkspacesProcessor());
        catalog.addEntityProvider(
          new WorkspacesEntityProvider({
            ...options,
            schedule: scheduler.createScheduledTaskRunner({
              frequency: { minutes: 10 },
              timeout: { minutes: 5 },
              initialDelay: { seconds: 5 },
            }),
          }),
        );
      },
    });
  },
});
