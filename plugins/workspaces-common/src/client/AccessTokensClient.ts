import {
  ApiCaller,
  ApiClientOptions,
  RequestOptions,
} from '@rackstage/openapi-common';
import { components, operations, paths } from './schema.gen';

export type AccessToken = components['schemas']['AccessToken'];
export type AccessTokenPage = components['schemas']['AccessTokenPage'];
export type NewAccessToken = components['schemas']['NewAccessToken'];
export type CreatedAccessToken = components['schemas']['CreatedAccessToken'];

export type AccessTokenQuery = NonNullable<
  operations['listAccessTokens']['parameters']['query']
>;

/** Client of the access tokens of programs. Rejects with a `ResponseError` when the answer is not a success. */
export class AccessTokensClient {
  private readonly api: ApiCaller<paths>;

  constructor(options: ApiClientOptions) {
    this.api = new ApiCaller('workspaces', options);
  }

  list(query: AccessTokenQuery, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/access-tokens', { params: { query } }),
    );
  }

  create(body: NewAccessToken, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/access-tokens', { body }));
  }

  async revoke(id: string, options?: RequestOptions): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/access-tokens/{id}', { params: { path: { id } } }),
    );
  }
}
