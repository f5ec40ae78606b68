import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { cloudsServiceRef } from '@rackstage/plugin-clouds-node';
import { webhookEventSourcesExtensionPoint } from '@rackstage/plugin-webhooks-node';
import { InstanceEvents } from './InstanceEvents';

/** Events of instances, for webhooks. */
export const webhooksModuleClouds = createBackendModule({
  pluginId: 'webhooks',
  moduleId: 'clouds',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        clouds: cloudsServiceRef,
        events: eventsServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
        sources: webhookEventSourcesExtensionPoint,
      },
      async init({ sources, scheduler, ...options }) {
        sources.addSource(
          new InstanceEvents({
            ...options,
            schedule: scheduler.createScheduledTaskRunner({
              frequency: { minutes: 10 },
              timeout: { minutes: 5 },
              initialDelay: { seconds: 30 },
            }),
          }),
        );
      },
    });
  },
});
