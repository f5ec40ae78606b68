import { ResponseError } from '@backstage/errors';
import createClient, { Client } from 'openapi-fetch';

export interface ApiClientOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

export interface RequestOptions {
  /** Backend callers bring a token; in a browser `fetchApi` does. */
  token?: string;
  signal?: AbortSignal;
}

/**
 * Calls one backend's API. Rejects with a `ResponseError` that carries the
 * server's own error when the answer is not a success.
 */
export class ApiCaller<TPaths extends {}> {
  constructor(
    private readonly pluginId: string,
    private readonly options: ApiClientOptions,
  ) {}

  async call<T>(
    options: RequestOptions | undefined,
    send: (
      api: Client<TPaths>,
    ) => Promise<{ data?: T; error?: unknown; response: Response }>,
  ): Promise<T> {
    const api = createClient<TPaths>({
      baseUrl: await this.options.discoveryApi.getBaseUrl(this.pluginId),
      fetch: async request => {
        // In pieces: the fetch API of Backstage cannot pass on a Request with a body.
        const { url, method, headers, signal } = request;
        const isText = !headers.get('content-type')?.includes('zip');
        const body = isText
          ? (await request.text()) || undefined
          : await request.arrayBuffer();
        const response = await this.options.fetchApi.fetch(url, {
          method,
          headers,
          signal,
          body,
        });
        if (!response.ok) {
          throw await ResponseError.fromResponse(response);
        }
        return response;
      },
      headers: options?.token
        ? { Authorization: `Bearer ${options.token}` }
        : undefined,
      signal: options?.signal,
      querySerializer: { array: { style: 'form', explode: false } },
    });
    const { data } = await send(api);
    return data as T;
  }
}
