import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { cloudsEvents } from '@rackstage/plugin-clouds-common';
import { cloudsServiceRef } from '@rackstage/plugin-clouds-node';
import { documentSourcesExtensionPoint } from '@rackstage/search-sources';
import { CloudsReader } from './CloudsReader';
import {
  accountSource,
  driverSource,
  instanceSource,
  managedSource,
  resourceSource,
} from './sources';
import { watchEvents } from './watchEvents';

/** Drivers, accounts, instances, and everything that was seen in the clouds. */
export const searchModuleClouds = createBackendModule({
  pluginId: 'search',
  moduleId: 'clouds',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        clouds: cloudsServiceRef,
        documents: documentSourcesExtensionPoint,
        events: eventsServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, clouds, documents, events, logger, scheduler }) {
        const reader = new CloudsReader(clouds, auth);
        const schedule = scheduler.createScheduledTaskRunner({
          frequency: { minutes: 10 },
          timeout: { minutes: 10 },
          initialDelay: { seconds: 10 },
        });
        const {
          accountChanged,
          instanceChanged,
          inventoryRead,
          resourceChanged,
        } = cloudsEvents;
        const watched = { events, logger };
        documents.addSource({ ...driverSource(reader), schedule });
        for (const source of [
          watchEvents(accountSource(reader), [accountChanged], watched),
          watchEvents(instanceSource(reader), [instanceChanged], watched),
          watchEvents(managedSource(reader), [resourceChanged], watched),
          watchEvents(
            resourceSource(reader),
            [accountChanged, inventoryRead],
            watched,
          ),
        ]) {
          documents.addSource({ ...source, schedule });
        }
      },
    });
  },
});
