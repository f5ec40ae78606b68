import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { cloudsServiceRef } from '@rackstage/plugin-clouds-node';
import { webhookEventSourcesExtensionPoint } from '@rackstage/plugin-webhooks-node';
import { DeploymentEvents } from './DeploymentEvents';
import { InstanceEvents } from './InstanceEvents';

/** Events of instances and deployments, for webhooks. */
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
        const ofSource = {
          ...options,
          schedule: scheduler.createScheduledTaskRunner({
            frequency: { minutes: 10 },
            timeout: { minutes: 5 },
            initialDelay: { seconds: 30 },
          }),
        };
        sources.addSource(new InstanceEvents(ofSource));
        sources.addSource(new DeploymentEvents(ofSource));
      },
    });
  },
});
