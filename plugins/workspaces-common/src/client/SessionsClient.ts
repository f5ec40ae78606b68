import {
  ApiCaller,
  ApiClientOptions,
  RequestOptions,
} from '@rackstage/openapi-common';
import { components, paths } from './schema.gen';

export type NewSessionEnd = components['schemas']['NewSessionEnd'];

/** Client of the sessions of people. Rejects with a `ResponseError` when the answer is not a success. */
export class SessionsClient {
  private readonly api: ApiCaller<paths>;

  constructor(options: ApiClientOptions) {
    this.api = new ApiCaller('workspaces', options);
  }

  async end(body: NewSessionEnd, options?: RequestOptions): Promise<void> {
    await this.api.call(options, api => api.POST('/session-ends', { body }));
  }
}
