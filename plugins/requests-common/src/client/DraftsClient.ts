import {
  ApiCaller,
  ApiClientOptions,
  RequestOptions,
} from '@rackstage/openapi-common';
import { paths } from './schema.gen';
import { DraftChange, NewDraft, QueryOf } from '../types';

const at = (id: string) => ({ path: { id } });

/** Half-filled forms of whoever asks. */
export class DraftsClient {
  private readonly api: ApiCaller<paths>;

  constructor(options: ApiClientOptions) {
    this.api = new ApiCaller('requests', options);
  }

  listDrafts(query: QueryOf<'listDrafts'> = {}, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/drafts', { params: { query } }),
    );
  }

  createDraft(body: NewDraft, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/drafts', { body }));
  }

  getDraft(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/drafts/{id}', { params: at(id) }),
    );
  }

  updateDraft(id: string, body: DraftChange, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.PUT('/drafts/{id}', { params: at(id), body }),
    );
  }

  async deleteDraft(id: string, options?: RequestOptions): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/drafts/{id}', { params: at(id) }),
    );
  }
}
