import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createServiceFactory,
  DatabaseService,
} from '@backstage/backend-plugin-api';
import { healthServiceRef } from '@rackstage/observability';
import { FullDisk } from './FullDisk';
import { tuneSqlite } from './tuneSqlite';

/** The database service of Backstage; SQLite databases are tuned before they are used, and a full disk is told of in words. */
export const databaseServiceFactory = createServiceFactory({
  service: coreServices.database,
  deps: {
    config: coreServices.rootConfig,
    health: healthServiceRef,
    lifecycle: coreServices.lifecycle,
    logger: coreServices.logger,
    plugin: coreServices.pluginMetadata,
    rootLifecycle: coreServices.rootLifecycle,
    rootLogger: coreServices.rootLogger,
  },
  async createRootContext({ config, health, rootLifecycle, rootLogger }) {
    const disk = new FullDisk();
    health.addReadinessCheck('disk', () => disk.requireRoom());
    return {
      disk,
      manager: DatabaseManager.fromConfig(config, {
        rootLifecycle,
        rootLogger,
      }),
    };
  },
  async factory({ plugin, lifecycle, logger }, { disk, manager }) {
    const database = manager.forPlugin(plugin.getId(), { lifecycle, logger });
    return tuned(database, disk);
  },
});

function tuned(database: DatabaseService, disk: FullDisk): DatabaseService {
  let client: ReturnType<DatabaseService['getClient']> | undefined;
  return {
    ...database,
    getClient() {
      client ??= database.getClient().then(async knex => {
        await tuneSqlite(knex);
        disk.watch(knex);
        return knex;
      });
      return client;
    },
  };
}
