import {
  ApiCaller,
  ApiClientOptions,
  RequestOptions,
} from '@rackstage/openapi-common';
import { paths } from './schema.gen';
import {
  ApprovalCheck,
  BulkDecision,
  NewAttachment,
  NewComment,
  NewDecision,
  NewDelegation,
  NewPolicyVersion,
  NewRequest,
  PolicyTrial,
  RequestAnswer,
  RequestDraft,
  RequestEdit,
  RequestReason,
  QueryOf,
} from '../types';

const at = (id: string) => ({ path: { id } });

/**
 * Client of the requests API, for browsers and backends. Every method rejects
 * with a `ResponseError` when the answer is not a success.
 */
export class RequestsClient {
  private readonly api: ApiCaller<paths>;

  constructor(options: ApiClientOptions) {
    this.api = new ApiCaller('requests', options);
  }

  listTypes(options?: RequestOptions) {
    return this.api.call(options, api => api.GET('/types'));
  }

  countRequests(options?: RequestOptions) {
    return this.api.call(options, api => api.GET('/counts'));
  }

  previewRequest(body: RequestDraft, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/previews', { body }));
  }

  async checkApproval(
    body: ApprovalCheck,
    options?: RequestOptions,
  ): Promise<void> {
    await this.api.call(options, api => api.POST('/approval-checks', { body }));
  }

  listRequests(query: QueryOf<'listRequests'>, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/requests', { params: { query } }),
    );
  }

  submitRequest(body: NewRequest, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/requests', { body }));
  }

  getRequest(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/requests/{id}', { params: at(id) }),
    );
  }

  listRevisions(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/requests/{id}/revisions', { params: at(id) }),
    );
  }

  editRequest(id: string, body: RequestEdit, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/requests/{id}/revisions', { params: at(id), body }),
    );
  }

  decideRequest(id: string, body: NewDecision, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/requests/{id}/decisions', { params: at(id), body }),
    );
  }

  decideMany(body: BulkDecision, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/bulk-decisions', { body }));
  }

  answerRequest(id: string, body: RequestAnswer, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/requests/{id}/answer', { params: at(id), body }),
    );
  }

  withdrawRequest(id: string, body: RequestReason, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/requests/{id}/withdraw', { params: at(id), body }),
    );
  }

  escalateRequest(id: string, body: RequestReason, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/requests/{id}/escalate', { params: at(id), body }),
    );
  }

  retryRequest(id: string, body: RequestReason, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/requests/{id}/retry', { params: at(id), body }),
    );
  }

  handBackRequest(id: string, body: RequestReason, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/requests/{id}/hand-back', { params: at(id), body }),
    );
  }

  listComments(
    id: string,
    query: QueryOf<'listComments'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/requests/{id}/comments', { params: { ...at(id), query } }),
    );
  }

  addComment(id: string, body: NewComment, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/requests/{id}/comments', { params: at(id), body }),
    );
  }

  addAttachment(id: string, body: NewAttachment, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/requests/{id}/attachments', { params: at(id), body }),
    );
  }

  getTimeline(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/requests/{id}/timeline', { params: at(id) }),
    );
  }

  getPolicy(options?: RequestOptions) {
    return this.api.call(options, api => api.GET('/policy'));
  }

  publishPolicy(body: NewPolicyVersion, options?: RequestOptions) {
    return this.api.call(options, api => api.PUT('/policy', { body }));
  }

  listPolicyVersions(
    query: QueryOf<'listPolicyVersions'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/policy-versions', { params: { query } }),
    );
  }

  tryPolicy(body: PolicyTrial, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/policy-trials', { body }));
  }

  listDelegations(query: QueryOf<'listDelegations'>, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/delegations', { params: { query } }),
    );
  }

  createDelegation(body: NewDelegation, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/delegations', { body }));
  }

  getPolicyVersion(version: number, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/policy-versions/{version}', { params: { path: { version } } }),
    );
  }

  getAttachment(id: string, attachmentId: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/requests/{id}/attachments/{attachmentId}', {
        params: { path: { id, attachmentId } },
      }),
    );
  }

  async removeAttachment(
    id: string,
    attachmentId: string,
    options?: RequestOptions,
  ): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/requests/{id}/attachments/{attachmentId}', {
        params: { path: { id, attachmentId } },
      }),
    );
  }

  async deleteDelegation(id: string, options?: RequestOptions): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/delegations/{id}', { params: at(id) }),
    );
  }
}
