import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { cloudsServiceRef } from '@rackstage/plugin-clouds-node';
import { CloudsEntityProvider } from './CloudsEntityProvider';

/** Cloud accounts, instances and volumes as catalog entities. */
export const catalogModuleClouds = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'clouds',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        processing: catalogProcessingExtensionPoint,
        clouds: cloudsServiceRef,
        config: coreServices.rootConfig,
        events: eventsServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ processing, config, scheduler, ...options }) {
        processing.addEntityProvider(
          new CloudsEntityProvider({
            ...options,
            baseUrl: config.getString('app.baseUrl').replace(/\/+$/, ''),
            schedule: scheduler.createScheduledTaskRunner({
              frequency: { minutes: 10 },
              timeout: { minutes: 5 },
              initialDelay: { seconds: 5 },
              // Each replica keeps its own memory of what it sent.
              scope: 'local',
            }),
          }),
        );
      },
    });
  },
});
