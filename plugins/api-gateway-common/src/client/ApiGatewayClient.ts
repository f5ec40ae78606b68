import { ResponseError } from '@backstage/errors';
import createClient from 'openapi-fetch';
import { paths } from './schema.gen';

export interface ApiGatewayClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

/** Client of the gateway's API, for pages. */
export class ApiGatewayClient {
  constructor(private readonly options: ApiGatewayClientOptions) {}

  async listApis(window: 'hour' | 'day', signal?: AbortSignal) {
    const api = await this.api();
    const { data } = await api.GET('/apis', {
      params: { query: { window } },
      signal,
    });
    return data!.items;
  }

  async getApi(id: string, window: 'hour' | 'day', signal?: AbortSignal) {
    const api = await this.api();
    const { data } = await api.GET('/apis/{id}', {
      params: { path: { id }, query: { window } },
      signal,
    });
    return data!;
  }

  private async api() {
    return createClient<paths>({
      baseUrl: await this.options.discoveryApi.getBaseUrl('api-gateway'),
      fetch: async ({ url, headers, signal }) => {
        const response = await this.options.fetchApi.fetch(url, {
          headers,
          signal,
        });
        if (!response.ok) {
          throw await ResponseError.fromResponse(response);
        }
        return response;
      },
    });
  }
}
