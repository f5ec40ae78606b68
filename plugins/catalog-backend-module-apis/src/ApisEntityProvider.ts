import {
  DiscoveryService,
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  ApiEntity,
} from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';
import { ApiDocuments, PublishedApi } from '@rackstage/api-documents';

export interface ApisEntityProviderOptions {
  documents: Pick<ApiDocuments, 'list'>;
  discovery: DiscoveryService;
  logger: LoggerService;
  schedule: SchedulerServiceTaskRunner;
  /** Entity ref. */
  owner: string;
  /** Entity ref. */
  system?: string;
}

/** The API of each plugin that publishes its document. */
export class ApisEntityProvider implements EntityProvider {
  constructor(private readonly options: ApisEntityProviderOptions) {}

  getProviderName(): string {
    return 'rackstage-apis';
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.options.schedule.run({
      id: 'rackstage-apis',
      fn: () => this.read(connection),
    });
  }

  /** All or nothing: a plugin that does not answer has not gone away. */
  private async read(connection: EntityProviderConnection): Promise<void> {
    try {
      const apis = await this.options.documents.list();
      const entities = await Promise.all(apis.map(api => this.toEntity(api)));
      await connection.applyMutation({
        type: 'full',
        entities: entities.map(entity => ({
          entity,
          locationKey: this.getProviderName(),
        })),
      });
    } catch (error) {
      const message = isError(error) ? error.message : String(error);
      this.options.logger.warn(`API entities stay as they were: ${message}`);
      throw error;
    }
  }

  private async toEntity({
    pluginId,
    document,
  }: PublishedApi): Promise<ApiEntity> {
    const { discovery, owner, system } = this.options;
    const url = await discovery.getExternalBaseUrl(pluginId);
    const location = `url:${url}/openapi.json`;
    const { title, description } = document.info;
    return {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'API',
      metadata: {
        name: pluginId,
        title,
        ...(description && { description }),
        annotations: {
          [ANNOTATION_LOCATION]: location,
          [ANNOTATION_ORIGIN_LOCATION]: location,
        },
      },
      spec: {
        type: 'openapi',
        lifecycle: 'production',
        owner,
        ...(system && { system }),
        definition: JSON.stringify(document),
      },
    };
  }
}
