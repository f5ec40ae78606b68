import {
  ApiCaller,
  ApiClientOptions,
  RequestOptions,
} from '@rackstage/openapi-common';
import { paths } from './schema.gen';
import { EventFilters, QueryOf } from './types';

/**
 * Client of the audit API, for browsers and backends. Every method rejects
 * with a `ResponseError` when the answer is not a success.
 */
export class AuditClient {
  private readonly api: ApiCaller<paths>;

  constructor(options: ApiClientOptions) {
    this.api = new ApiCaller('audit', options);
  }

  listEvents(query: QueryOf<'listEvents'>, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/events', { params: { query } }),
    );
  }

  getEvent(id: number, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/events/{id}', { params: { path: { id } } }),
    );
  }

  countEvents(query: EventFilters, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/event-count', { params: { query } }),
    );
  }

  listEntityHistory(
    query: QueryOf<'listEntityHistory'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/entity-history', { params: { query } }),
    );
  }

  startVerification(options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/verifications', {}));
  }

  getVerification(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/verifications/{id}', { params: { path: { id } } }),
    );
  }

  listVerifications(
    query: QueryOf<'listVerifications'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/verifications', { params: { query } }),
    );
  }

  listSinks(options?: RequestOptions) {
    return this.api.call(options, api => api.GET('/sinks', {}));
  }
}
