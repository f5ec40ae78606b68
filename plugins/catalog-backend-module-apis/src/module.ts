import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { ApiDocuments } from '@rackstage/api-documents';
import { ApisEntityProvider } from './ApisEntityProvider';

/** Published API documents as API entities. */
export const catalogModuleApis = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'apis',
  register(reg) {
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
        systemMetadata: coreServices.rootSystemMetadata,
      },
      async init({ catalog, config, logger, scheduler, ...services }) {
        const settings = config.getOptionalConfig('catalog.providers.apis');
        if (!settings) {
          return;
        }
        catalog.addEntityProvider(
          new ApisEntityProvider({
            documents: new ApiDocuments({ ...services, config }),
            discovery: services.discovery,
            logger,
            owner: settings.getString('owner'),
            system: settings.getOptionalString('system'),
            schedule: scheduler.createScheduledTaskRunner({
              frequency: { minutes: 10 },
              timeout: { minutes: 2 },
              initialDelay: { seconds: 5 },
              scope: 'local',
            }),
          }),
        );
      },
    });
  },
});
