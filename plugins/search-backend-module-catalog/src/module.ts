import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { documentSourcesExtensionPoint } from '@rackstage/search-sources';
import { CatalogChanges } from './CatalogChanges';
import { CatalogReader } from './CatalogReader';
import { entityListener, entitySource } from './entitySource';
import { operationListener, operationSource } from './operationSource';

/** Entities of the catalog, and the operations of its APIs. */
export const searchModuleCatalog = createBackendModule({
  pluginId: 'search',
  moduleId: 'catalog',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        documents: documentSourcesExtensionPoint,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, catalog, documents, lifecycle, logger, scheduler }) {
        const reader = new CatalogReader(catalog, auth);
        const changes = new CatalogChanges({ reader, logger, now: Date.now });
        const schedule = () =>
          scheduler.createScheduledTaskRunner({
            frequency: { minutes: 10 },
            timeout: { minutes: 10 },
            initialDelay: { seconds: 10 },
          });
        documents.addSource({
          ...entitySource(reader),
          schedule: schedule(),
          watch: async index => changes.subscribe(entityListener(index)),
        });
        documents.addSource({
          ...operationSource(reader),
          schedule: schedule(),
          watch: async index => changes.subscribe(operationListener(index)),
        });
        lifecycle.addStartupHook(() => changes.start());
        lifecycle.addShutdownHook(() => changes.stop());
      },
    });
  },
});
