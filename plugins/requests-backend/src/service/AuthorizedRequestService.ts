import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  InputError,
  NotAllowedError,
  NotFoundError,
  toError,
} from '@backstage/errors';
import { Authorizer, isService, notAllowed } from '@rackstage/ownership';
import {
  ApprovalCheck,
  BulkDecision,
  BulkDecisionResult,
  NewDecision,
  NewRequest,
  RequestDetail,
  RequestDraft,
  RequestEdit,
  RequestPreview,
  requestResourceType,
  requestsRequestCreatePermission,
  requestsRequestDecidePermission,
  requestsRequestManagePermission,
  requestsRequestReadPermission,
} from '@rackstage/plugin-requests-common';
import { Callers, isProgram } from '../approval/Callers';
import { RequestRecord } from '../database/records';
import { Provisioner } from '../provisioning/Provisioner';
import { RequestQuery, RequestsStore, Viewer } from '../database/RequestsStore';
import { CourseService } from './CourseService';
import { DecisionService } from './DecisionService';
import { RequestReader } from './RequestReader';
import { SubmissionService } from './SubmissionService';
import { Viewers } from './Viewers';
import { outlookOf } from './views';

type Credentials = BackstageCredentials;

/** What those with a stake in a request may do, and else who has the permission for it. */
type Course = 'withdraw' | 'retry' | 'handBack' | 'escalate' | 'answer';

export interface AuthorizedRequestServiceOptions {
  authorizer: Authorizer<typeof requestResourceType>;
  callers: Callers;
  course: CourseService;
  decisions: DecisionService;
  now(): Date;
  provisioner: Pick<Provisioner, 'mayRead'>;
  reader: RequestReader;
  requests: RequestsStore;
  submissions: SubmissionService;
  viewers: Viewers;
}

/** What may not be seen is not there. Requests and actions come through here. */
export class AuthorizedRequestService {
  constructor(private readonly options: AuthorizedRequestServiceOptions) {}

  async list(
    query: Omit<RequestQuery, 'viewer' | 'visible'>,
    credentials: Credentials,
  ) {
    const { authorizer, reader, viewers } = this.options;
    const [visible, viewer] = await Promise.all([
      authorizer.visible(requestsRequestReadPermission, credentials),
      viewers.of(credentials),
    ]);
    return reader.list({ ...query, viewer, visible });
  }

  async count(credentials: Credentials) {
    return this.options.reader.count(
      await this.options.viewers.of(credentials),
    );
  }

  async get(id: string, credentials: Credentials): Promise<RequestDetail> {
    const { record, viewer } = await this.visible(id, credentials);
    return this.detail(record, viewer, credentials);
  }

  async revisions(id: string, credentials: Credentials) {
    await this.visible(id, credentials);
    return this.options.reader.revisions(id);
  }

  async preview(
    draft: RequestDraft,
    credentials: Credentials,
  ): Promise<RequestPreview> {
    await this.requireCreate(draft, credentials);
    const { rule, policyVersion, facts, steps, resolved } =
      await this.options.submissions.preview(
        draft,
        await this.options.callers.personOf(credentials),
        credentials,
      );
    const now = this.options.now().toISOString();
    return {
      rule,
      policyVersion,
      facts,
      steps: steps.map((step, index) => outlookOf(step, resolved[index], now)),
    };
  }

  async submit(
    request: NewRequest,
    credentials: Credentials,
  ): Promise<RequestDetail> {
    await this.requireCreate(request, credentials);
    const requester = await this.requesterOf(request, credentials);
    const viewer = await this.options.viewers.of(credentials);
    const record = await this.file(request, requester, credentials);
    return this.detail(record, viewer, credentials);
  }

  async edit(id: string, edit: RequestEdit, credentials: Credentials) {
    const { viewer } = await this.actable(id, credentials);
    const record = await this.options.submissions.edit(
      id,
      edit,
      viewer.person,
      credentials,
    );
    return this.detail(record, viewer, credentials);
  }

  /** For services, which say who asks. */
  async requireApproved(check: ApprovalCheck, credentials: Credentials) {
    if (!isService(credentials)) {
      throw new NotAllowedError('Only services may ask this');
    }
    const { callers, submissions } = this.options;
    const requestedBy = await callers.behind(check.requestedBy);
    await submissions.requireApproved({ ...check, requestedBy }, credentials);
  }

  async decide(id: string, decision: NewDecision, credentials: Credentials) {
    const { authorizer, decisions } = this.options;
    await authorizer.require(requestsRequestDecidePermission, credentials);
    const { viewer } = await this.visible(id, credentials);
    const record = await decisions.decide(id, decision, viewer.person);
    return this.detail(record, viewer, credentials);
  }

  /** Each by itself: what becomes of one does not touch the others. */
  async decideMany(
    { items, verdict, comment }: BulkDecision,
    credentials: Credentials,
  ): Promise<BulkDecisionResult> {
    const { authorizer, decisions } = this.options;
    await authorizer.require(requestsRequestDecidePermission, credentials);
    const results: BulkDecisionResult['items'] = [];
    for (const { id, revision, step } of items) {
      try {
        const { viewer } = await this.visible(id, credentials);
        const { state } = await decisions.decide(
          id,
          { verdict, comment, revision, step },
          viewer.person,
        );
        results.push({ id, ok: true, state });
      } catch (error) {
        results.push({ id, ok: false, message: toError(error).message });
      }
    }
    return { items: results };
  }

  async change(
    what: Course,
    id: string,
    comment: string | undefined,
    credentials: Credentials,
  ): Promise<RequestDetail> {
    const { record: seen, viewer } = await this.actable(id, credentials);
    if (
      what === 'escalate' ||
      (what !== 'answer' && viewer.person !== seen.requester)
    ) {
      await this.requireManage(seen, credentials);
    }
    const { course } = this.options;
    if (what === 'answer' && !comment) {
      throw new InputError("'comment' is needed: it is the answer");
    }
    const record = await course[what](id, comment ?? '', viewer.person);
    return this.detail(record, viewer, credentials);
  }

  /** @throws NotFoundError */
  async visible(
    id: string,
    credentials: Credentials,
  ): Promise<{ record: RequestRecord; viewer: Viewer }> {
    const { authorizer, requests, viewers } = this.options;
    const [record, viewer] = await Promise.all([
      requests.get(id),
      viewers.of(credentials),
    ]);
    const { workspaceId = record.workspaceId } = viewer;
    const isVisible =
      workspaceId === record.workspaceId &&
      (record.requester === viewer.person ||
        (await requests.takesPart(id, viewer.refs)) ||
        (await authorizer.allows(
          requestsRequestReadPermission,
          record,
          credentials,
        )));
    if (!isVisible) {
      throw new NotFoundError(`No request with id ${id}`);
    }
    return { record, viewer };
  }

  /**
   * What people have to do with, they act on; a program needs a token for it.
   *
   * @throws NotFoundError, NotAllowedError
   */
  async actable(id: string, credentials: Credentials) {
    const found = await this.visible(id, credentials);
    if (isProgram(credentials)) {
      await this.requireCreate(found.record, credentials);
    }
    return found;
  }

  private async file(
    request: NewRequest,
    requester: string,
    credentials: Credentials,
  ): Promise<RequestRecord> {
    const { provisioner, submissions } = this.options;
    const { revises, submissionTaskId } = request;
    if (revises !== undefined) {
      // What it was asked for may be in another workspace than it says now.
      await this.actable(revises, credentials);
      return submissions.revise(revises, request, requester, credentials);
    }
    const isTaskTheirs =
      submissionTaskId === undefined ||
      isService(credentials) ||
      (await provisioner.mayRead(submissionTaskId, credentials));
    return submissions.submit(
      // Its logs are shown to everybody who sees the request.
      isTaskTheirs ? request : { ...request, submissionTaskId: undefined },
      requester,
      credentials,
    );
  }

  private async detail(
    record: RequestRecord,
    viewer: Viewer,
    credentials: Credentials,
  ) {
    const mayManage = await this.options.authorizer.allows(
      requestsRequestManagePermission,
      record,
      credentials,
    );
    return this.options.reader.detail(record, viewer, mayManage);
  }

  private async requireCreate(
    draft: Pick<RequestDraft, 'owner' | 'workspaceId'>,
    credentials: Credentials,
  ) {
    await this.options.authorizer.requireFor(
      requestsRequestCreatePermission,
      draft,
      credentials,
    );
  }

  private async requesterOf(
    { requestedBy }: NewRequest,
    credentials: Credentials,
  ): Promise<string> {
    const { callers } = this.options;
    if (requestedBy !== undefined && !isService(credentials)) {
      throw new NotAllowedError(
        "Only services may say on whose behalf they ask; leave 'requestedBy' out",
      );
    }
    return requestedBy === undefined
      ? callers.personOf(credentials)
      : callers.behind(requestedBy);
  }

  private async requireManage(
    record: RequestRecord,
    credentials: Credentials,
  ): Promise<void> {
    const allowed = await this.options.authorizer.allows(
      requestsRequestManagePermission,
      record,
      credentials,
    );
    if (!allowed) {
      throw notAllowed(requestsRequestManagePermission.name);
    }
  }
}
