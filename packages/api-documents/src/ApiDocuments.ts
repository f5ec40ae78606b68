import {
  AuthService,
  DiscoveryService,
  RootConfigService,
  RootSystemMetadataService,
} from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';

/** As far as readers of any API's document need to know. */
export interface OpenApiDocument {
  openapi: string;
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, unknown>>;
}

export interface PublishedApi {
  pluginId: string;
  /** Where the backend reaches it. */
  internalUrl: string;
  document: OpenApiDocument;
}

export interface ApiDocumentsOptions {
  auth: AuthService;
  config: RootConfigService;
  discovery: DiscoveryService;
  systemMetadata: RootSystemMetadataService;
}

const deadline = 10_000;

/** The OpenAPI documents that plugins publish at `/api/<id>/openapi.json`. */
export class ApiDocuments {
  constructor(private readonly options: ApiDocumentsOptions) {}

  /** By plugin id. @throws ServiceUnavailableError when a plugin does not answer */
  async list(): Promise<PublishedApi[]> {
    const ids = await this.pluginIds();
    const found = await Promise.all(ids.map(id => this.read(id)));
    return found.filter(api => api !== undefined);
  }

  /** Those of this process, and those that the configuration says run apart. */
  async pluginIds(): Promise<string[]> {
    const { config, systemMetadata } = this.options;
    const here = await systemMetadata.getInstalledPlugins();
    const apart =
      config
        .getOptionalConfigArray('discovery.endpoints')
        ?.flatMap(endpoint => endpoint.getStringArray('plugins')) ?? [];
    const ids = [...here.map(({ pluginId }) => pluginId), ...apart];
    return [...new Set(ids)].sort();
  }

  private async read(pluginId: string): Promise<PublishedApi | undefined> {
    const { auth, discovery } = this.options;
    const internalUrl = await discovery.getBaseUrl(pluginId);
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: pluginId,
    });
    const response = await fetch(`${internalUrl}/openapi.json`, {
      headers: { Authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(deadline),
    }).catch(error => {
      throw new ServiceUnavailableError(
        `The plugin ${pluginId} does not answer at ${internalUrl}`,
        error,
      );
    });
    if (response.status >= 500) {
      throw new ServiceUnavailableError(
        `The plugin ${pluginId} answers ${response.status} when asked for its API document`,
      );
    }
    const document = response.ok
      ? await response.json().catch(() => undefined)
      : undefined;
    return isOpenApi(document)
      ? { pluginId, internalUrl, document }
      : undefined;
  }
}

function isOpenApi(value: unknown): value is OpenApiDocument {
  const { openapi, info, paths } = (value ?? {}) as Partial<OpenApiDocument>;
  return (
    typeof openapi === 'string' &&
    openapi.startsWith('3.') &&
    typeof info?.title === 'string' &&
    typeof paths === 'object'
  );
}
