import {
  ApiCaller,
  ApiClientOptions,
  RequestOptions,
} from '@rackstage/openapi-common';
import { paths } from './schema.gen';
import { AccountAccessChange, NewCommand, QueryOf } from './types';

/** The part of the clouds API about reaching machines. */
export class ReachingClient {
  protected readonly api: ApiCaller<paths>;

  constructor(options: ApiClientOptions) {
    this.api = new ApiCaller('clouds', options);
  }

  getAccountAccess(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/accounts/{id}/access', { params: { path: { id } } }),
    );
  }

  setAccountAccess(
    id: string,
    body: AccountAccessChange,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.PUT('/accounts/{id}/access', { params: { path: { id } }, body }),
    );
  }

  getInstanceReach(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/instances/{id}/reach', { params: { path: { id } } }),
    );
  }

  acceptHostKey(id: string, fingerprint: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/instances/{id}/host-key-acceptances', {
        params: { path: { id } },
        body: { fingerprint },
      }),
    );
  }

  createTerminalSession(
    id: string,
    body: { columns: number; rows: number },
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.POST('/instances/{id}/terminal-sessions', {
        params: { path: { id } },
        body,
      }),
    );
  }

  listTerminalSessions(
    query: QueryOf<'listTerminalSessions'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/terminal-sessions', { params: { query } }),
    );
  }

  getTerminalSession(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/terminal-sessions/{id}', { params: { path: { id } } }),
    );
  }

  readRecording(id: string, after = 0, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/terminal-sessions/{id}/recording-readings', {
        params: { path: { id } },
        body: { after },
      }),
    );
  }

  listCommands(query: QueryOf<'listCommands'>, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/commands', { params: { query } }),
    );
  }

  runCommand(body: NewCommand, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/commands', { body }));
  }

  getCommand(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/commands/{id}', { params: { path: { id } } }),
    );
  }

  readCommandOutput(
    id: string,
    query: QueryOf<'readCommandOutput'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/commands/{id}/output', { params: { path: { id }, query } }),
    );
  }

  cancelCommand(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/commands/{id}/cancellations', { params: { path: { id } } }),
    );
  }
}
