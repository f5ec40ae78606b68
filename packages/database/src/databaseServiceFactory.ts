import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { databasesServiceRef } from './databasesServiceRef';

/** The database service of Backstage; SQLite databases are tuned before they are used, and a full disk is told of in words. */
export const databaseServiceFactory = createServiceFactory({
  service: coreServices.database,
  deps: {
    databases: databasesServiceRef,
    lifecycle: coreServices.lifecycle,
    logger: coreServices.logger,
    plugin: coreServices.pluginMetadata,
  },
  factory: ({ databases, lifecycle, logger, plugin }) =>
    databases.forPlugin(plugin.getId(), { lifecycle, logger }),
});
