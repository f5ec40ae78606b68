import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { datacenterServiceRef } from '@rackstage/plugin-datacenter-node';
import { DatacenterEntityProvider } from './DatacenterEntityProvider';

/** Sites, rooms, racks and devices as catalog entities. */
export const catalogModuleDatacenter = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'datacenter',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        datacenter: datacenterServiceRef,
        events: eventsServiceRef,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ processing, config, scheduler, ...options }) {
        const settings = config.getOptionalConfig(
          'catalog.providers.datacenter',
        );
        if (!settings) {
          return;
        }
        processing.addEntityProvider(
          new DatacenterEntityProvider({
            ...options,
            owner: settings.getString('owner'),
            baseUrl: config.getString('app.baseUrl').replace(/\/+$/, ''),
            schedule: scheduler.createScheduledTaskRunner({
              frequency: { minutes: 10 },
              timeout: { minutes: 9 },
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
