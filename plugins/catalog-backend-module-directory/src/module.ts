import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { toError } from '@backstage/errors';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { registerActions } from './actions/registerActions';
import { DatabaseDirectoryStore } from './database/DatabaseDirectoryStore';
import { migrate } from './database/migrate';
import { DirectoryEntityProvider } from './provider/DirectoryEntityProvider';
import { readDirectories } from './readDirectories';
import { warnAdministrators } from './warnAdministrators';

/** Users and groups of LDAP and Keycloak as catalog entities. */
export const catalogModuleDirectory = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'directory',
  register(reg) {
    reg.registerInit({
      deps: {
        actions: actionsRegistryServiceRef,
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        database: coreServices.database,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init({ config, database, logger, ...services }) {
        const directories = readDirectories(config);
        if (directories.length === 0) {
          return;
        }
        const knex = await database.getClient();
        if (!database.migrations?.skip) {
          await migrate(knex);
        }
        const store = new DatabaseDirectoryStore(knex);
        registerActions({
          ...services,
          store,
          names: directories.map(({ name }) => name),
        });
        for (const { readChangesEvery, notify, ...directory } of directories) {
          services.catalog.addEntityProvider(
            new DirectoryEntityProvider({
              ...directory,
              store,
              logger,
              now: () => new Date(),
              // One task for both kinds of reading: an older one never overwrites a newer one.
              schedule: services.scheduler.createScheduledTaskRunner({
                frequency: readChangesEvery,
                timeout: { minutes: 15 },
                initialDelay: { seconds: 5 },
              }),
              warn: async loss => {
                try {
                  await warnAdministrators(
                    services.notifications,
                    notify,
                    loss,
                  );
                } catch (error) {
                  logger.warn('A notification was not sent', toError(error));
                }
              },
            }),
          );
        }
      },
    });
  },
});
