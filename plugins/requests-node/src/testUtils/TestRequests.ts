import { createServiceFactory } from '@backstage/backend-plugin-api';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  ApprovalCheck,
  canonicalJson,
  NewRequest,
  RequestDetail,
  RequestPreview,
} from '@rackstage/plugin-requests-common';
import { RequestsService } from '../RequestsService';
import { requestsServiceRef } from '../requestsServiceRef';

const facts = { requesterRoles: [] };

/** The requests context of a test: approval is needed when the test says so, and given when it says so. */
export class TestRequests implements RequestsService {
  readonly submitted: RequestDetail[] = [];
  readonly checks: ApprovalCheck[] = [];
  needsApproval = false;

  async preview(): Promise<RequestPreview> {
    return { rule: 'test', policyVersion: 1, facts, steps: [] };
  }

  /** Asked again with the same key, the answer is the same. */
  async submit(request: NewRequest): Promise<RequestDetail> {
    const known = this.submitted.find(
      ({ id }) => id === request.idempotencyKey,
    );
    if (known) {
      return known;
    }
    const { type, title, workspaceId, owner, subject } = request;
    const detail: RequestDetail = {
      id: request.idempotencyKey,
      type,
      title,
      workspaceId,
      owner,
      subject,
      requester: request.requestedBy ?? 'user:default/ann',
      submissionTaskId: request.submissionTaskId,
      state: this.needsApproval ? 'waiting' : 'approved',
      facts,
      revision: 1,
      step: 0,
      steps: this.needsApproval ? 1 : 0,
      waitingFor: [],
      escalated: false,
      canDecide: false,
      attempt: 0,
      rule: 'test',
      policyVersion: 1,
      chain: [],
      changes: [],
      attachments: [],
      can: {
        decide: false,
        comment: true,
        edit: true,
        answer: false,
        withdraw: true,
        retry: false,
        handBack: false,
        escalate: false,
      },
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedAt: '2026-01-01T00:00:00.000Z',
    };
    this.submitted.push(detail);
    return detail;
  }

  /** What the approvers say. */
  decide(id: string, state: RequestDetail['state']): void {
    this.require(id).state = state;
  }

  async get(id: string) {
    return this.require(id);
  }

  async requireApproved(check: ApprovalCheck): Promise<void> {
    this.checks.push(check);
    const request = this.submitted.find(({ id }) => id === check.requestId);
    const approved =
      request &&
      ['approved', 'running'].includes(request.state) &&
      canonicalJson(request.subject) === canonicalJson(check.subject);
    if (this.needsApproval && !approved) {
      throw new NotAllowedError('This needs an approved request');
    }
  }

  /** For a test backend. */
  get factory() {
    return createServiceFactory({
      service: requestsServiceRef,
      deps: {},
      factory: () => this as RequestsService,
    });
  }

  private require(id: string): RequestDetail {
    const found = this.submitted.find(request => request.id === id);
    if (!found) {
      throw new NotFoundError(`No request with id ${id}`);
    }
    return found;
  }
}
