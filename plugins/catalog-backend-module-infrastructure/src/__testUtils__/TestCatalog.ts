import {
  BackstageCredentials,
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogModuleInfrastructure } from '../module';

interface Access {
  catalog: CatalogService;
  credentials: BackstageCredentials;
}

/** The catalog as it runs in a portal, with some entities in it. */
export class TestCatalog {
  private constructor(
    private readonly backend: Awaited<ReturnType<typeof startTestBackend>>,
    private readonly access: Access,
  ) {}

  static async start(entities: Entity[]): Promise<TestCatalog> {
    const access: Partial<Access> = {};
    const backend = await startTestBackend({
      features: [
        catalogPlugin,
        catalogModuleInfrastructure,
        mockServices.rootConfig.factory({
          data: { catalog: { processingInterval: { hours: 1 } } },
        }),
        createBackendModule({
          pluginId: 'catalog',
          moduleId: 'test',
          register(env) {
            env.registerInit({
              deps: {
                auth: coreServices.auth,
                catalog: catalogServiceRef,
                processing: catalogProcessingExtensionPoint,
              },
              async init({ auth, catalog, processing }) {
                access.catalog = catalog;
                access.credentials = await auth.getOwnServiceCredentials();
                processing.addEntityProvider({
                  getProviderName: () => 'test',
                  connect: connection =>
                    connection.applyMutation({
                      type: 'full',
                      entities: entities.map(entity => ({ entity })),
                    }),
                });
              },
            });
          },
        }),
      ],
    });
    return new TestCatalog(backend, access as Access);
  }

  async stop(): Promise<void> {
    await this.backend.stop();
  }

  /** What speaks against the entity; nothing when it is valid. */
  async problems(entity: Entity): Promise<string> {
    const { catalog, credentials } = this.access;
    const answer = await catalog.validateEntity(
      entity,
      'url:https://portal.example/entity.yaml',
      { credentials },
    );
    return answer.valid
      ? ''
      : answer.errors.map(({ message }) => message).join('; ');
  }

  /** Relations of all entities, as `from type to`, as soon as there are so many. */
  async relations(count: number): Promise<string[]> {
    const { catalog, credentials } = this.access;
    for (;;) {
      const { items } = await catalog.getEntities({}, { credentials });
      const relations = items.flatMap(entity =>
        (entity.relations ?? []).map(
          ({ type, targetRef }) =>
            `${stringifyEntityRef(entity)} ${type} ${targetRef}`,
        ),
      );
      if (relations.length >= count) {
        return relations.sort();
      }
      await new Promise(resolve => setImmediate(resolve));
    }
  }
}
