import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import { documentSourcesExtensionPoint } from '@rackstage/search-sources';
import { TaskReader } from './TaskReader';
import { taskSource } from './taskSource';

/** Tasks that people have started from templates. */
export const searchModuleScaffolder = createBackendModule({
  pluginId: 'search',
  moduleId: 'scaffolder',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        documents: documentSourcesExtensionPoint,
        events: eventsServiceRef,
        logger: coreServices.logger,
        scaffolder: scaffolderServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, documents, events, logger, scaffolder, scheduler }) {
        const reader = new TaskReader(scaffolder, auth);
        documents.addSource({
          ...taskSource(reader, { events, logger }),
          schedule: scheduler.createScheduledTaskRunner({
            frequency: { minutes: 10 },
            timeout: { minutes: 10 },
            initialDelay: { seconds: 10 },
          }),
        });
      },
    });
  },
});
