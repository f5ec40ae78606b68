import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { endHeartbeats, taskRunsOfScaffolder } from './endHeartbeats';
import { releaseUntaken } from './releaseUntaken';

/** Tasks that the Scaffolder runs at once in a replica when nothing is said. */
const usualSlots = 10;

/**
 * Lets a shutdown interrupt tasks instead of failing them, and has those recovered that nobody took, or whose end could
 * not be written down.
 */
export const scaffolderModuleRecovery = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'recovery',
  register(reg) {
    reg.registerInit({
      deps: {
        config: coreServices.rootConfig,
        database: coreServices.database,
        logger: coreServices.logger,
        rootLifecycle: coreServices.rootLifecycle,
        scheduler: coreServices.scheduler,
      },
      async init({ config, database, logger, rootLifecycle, scheduler }) {
        if (!config.getOptionalBoolean('scaffolder.taskRecovery.enabled')) {
          // What is interrupted would stay so.
          return;
        }
        endHeartbeats(taskRunsOfScaffolder());
        const knex = await database.getClient();
        const slots =
          config.getOptionalNumber('scaffolder.concurrentTasksLimit') ??
          usualSlots;
        await scheduler.scheduleTask({
          id: 'release-untaken-tasks',
          scope: 'local',
          frequency: { seconds: 5 },
          initialDelay: { seconds: 10 },
          timeout: { seconds: 30 },
          fn: () => releaseUntaken(knex, slots),
        });
        // Before any plugin refuses what a step asks of it.
        rootLifecycle.addBeforeShutdownHook(async () => {
          logger.info('Running tasks are left to be recovered');
          await knex.destroy();
        });
      },
    });
  },
});
