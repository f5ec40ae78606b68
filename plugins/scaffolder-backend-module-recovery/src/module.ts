import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';

/** Lets a shutdown interrupt tasks, which are recovered then, instead of failing them. */
export const scaffolderModuleRecovery = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'recovery',
  register(reg) {
    reg.registerInit({
      deps: {
        database: coreServices.database,
        logger: coreServices.logger,
        rootLifecycle: coreServices.rootLifecycle,
      },
      async init({ database, logger, rootLifecycle }) {
        const knex = await database.getClient();
        // Before any plugin refuses what a step asks of it.
        rootLifecycle.addBeforeShutdownHook(async () => {
          logger.info('Running tasks are left to be recovered');
          await knex.destroy();
        });
      },
    });
  },
});
