import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  searchEngineRegistryExtensionPoint,
  searchIndexRegistryExtensionPoint,
  searchIndexServiceRef,
} from '@backstage/plugin-search-backend-node/alpha';
import {
  DocumentSource,
  documentSourcesExtensionPoint,
} from '@rackstage/search-sources';
import { createRouter } from './createRouter';
import { DatabaseSearchStore } from './database/DatabaseSearchStore';
import { migrate } from './database/migrate';
import { SearchService } from './service/SearchService';
import { VisibleTypes } from './service/VisibleTypes';
import { SourceChanges } from './SourceChanges';
import { SourceCollator } from './SourceCollator';
import { TrigramSearchEngine } from './TrigramSearchEngine';

/** Search for Korean and English, on SQLite and PostgreSQL. */
export const searchModuleTrigram = createBackendModule({
  pluginId: 'search',
  moduleId: 'trigram',
  register(reg) {
    const sources = new Map<string, DocumentSource>();
    reg.registerExtensionPoint(documentSourcesExtensionPoint, {
      addSource(source) {
        if (sources.has(source.type)) {
          throw new ConflictError(
            `There are two sources of documents of the type '${source.type}'`,
          );
        }
        sources.set(source.type, source);
      },
    });
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        collators: searchIndexRegistryExtensionPoint,
        database: coreServices.database,
        engines: searchEngineRegistryExtensionPoint,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        index: searchIndexServiceRef,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
      },
      async init({ auth, database, httpAuth, index, logger, ...deps }) {
        const knex = await database.getClient();
        if (!database.migrations?.skip) {
          await migrate(knex);
        }
        const store = new DatabaseSearchStore(knex, Date.now);
        const service = new SearchService(
          store,
          new VisibleTypes({
            types: () => index.getDocumentTypes(),
            sources,
            permissions: deps.permissions,
            logger,
          }),
        );
        deps.engines.setSearchEngine(
          new TrigramSearchEngine(store, service, auth),
        );
        for (const source of sources.values()) {
          deps.collators.addCollator({
            schedule: source.schedule,
            factory: new SourceCollator(source),
          });
        }
        deps.httpRouter.use(createRouter({ service, httpAuth }));
        deps.lifecycle.addStartupHook(async () => {
          for (const source of sources.values()) {
            await source.watch?.(new SourceChanges(store, source.type));
          }
        });
      },
    });
  },
});
