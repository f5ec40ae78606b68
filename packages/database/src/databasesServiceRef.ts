import { DatabaseManager } from '@backstage/backend-defaults/database';
import {
  coreServices,
  createServiceFactory,
  createServiceRef,
  DatabaseService,
  LifecycleService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { healthServiceRef } from '@rackstage/observability';
import { FullDisk } from './FullDisk';
import { tuneSqlite } from './tuneSqlite';

/** The databases of this process, each opened once: SQLite has one connection for each file. */
export interface Databases {
  forPlugin(
    pluginId: string,
    deps: { lifecycle: LifecycleService; logger: LoggerService },
  ): DatabaseService;
}

/** For what serves all plugins and keeps its rows in the database of one. Everybody else takes `coreServices.database`. */
export const databasesServiceRef = createServiceRef<Databases>({
  id: 'rackstage.databases',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        config: coreServices.rootConfig,
        health: healthServiceRef,
        rootLifecycle: coreServices.rootLifecycle,
        rootLogger: coreServices.rootLogger,
      },
      factory({ config, health, rootLifecycle, rootLogger }): Databases {
        const disk = new FullDisk();
        health.addReadinessCheck('disk', () => disk.requireRoom());
        const manager = DatabaseManager.fromConfig(config, {
          rootLifecycle,
          rootLogger,
        });
        const tuned = new Map<string, DatabaseService>();
        return {
          forPlugin(pluginId, deps) {
            const database =
              tuned.get(pluginId) ??
              tune(manager.forPlugin(pluginId, deps), disk);
            tuned.set(pluginId, database);
            return database;
          },
        };
      },
    }),
});

function tune(database: DatabaseService, disk: FullDisk): DatabaseService {
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
