import { OperationHandlers } from '@rackstage/openapi-router';
import { RequestsOperations } from '@rackstage/plugin-requests-common';
import { pageQuery } from '@rackstage/stores';
import { AuthorizedRequestService } from '../service/AuthorizedRequestService';
import { DelegationService } from '../service/DelegationService';
import { PolicyService } from '../service/PolicyService';
import { RequestTypes } from '../approval/RequestTypes';
import { TalkService } from '../service/TalkService';
import { TimelineService } from '../service/TimelineService';
import { rangesOf } from './rangesOf';
import { WorkOperation } from '../workOperations';

export interface RequestsServices {
  delegations: DelegationService;
  policy: PolicyService;
  requests: AuthorizedRequestService;
  talk: TalkService;
  timeline: TimelineService;
  types: RequestTypes;
}

/** What does each operation of the API, for its route and for its action. */
export function createHandlers({
  delegations,
  policy,
  requests,
  talk,
  timeline,
  types,
}: RequestsServices): Omit<
  OperationHandlers<RequestsOperations>,
  WorkOperation
> {
  return {
    listTypes: async () => ({
      items: types.list().map(one => ({
        type: one.type,
        title: one.title,
        'title@ko': one['title@ko'],
        formTemplateRef: one.formTemplateRef,
        pagePath: one.pagePath,
      })),
    }),
    countRequests: ({ credentials }) => requests.count(credentials),
    previewRequest: ({ body, credentials }) =>
      requests.preview(body, credentials),
    checkApproval: ({ body, credentials }) =>
      requests.requireApproved(body, credentials),
    listRequests: ({ query, credentials }) =>
      requests.list(
        {
          ...pageQuery(query),
          view: query.view ?? 'all',
          search: query.q,
          states: query.state,
          types: query.type,
          workspaceIds: query.workspaceId,
          requesters: query.requester,
          ...rangesOf(query),
          sort: query.sort ?? '-createdAt',
        },
        credentials,
      ),
    submitRequest: ({ body, credentials }) =>
      requests.submit(body, credentials),
    getRequest: ({ path, credentials }) => requests.get(path.id, credentials),
    listRevisions: ({ path, credentials }) =>
      requests.revisions(path.id, credentials),
    editRequest: ({ path, body, credentials }) =>
      requests.edit(path.id, body, credentials),
    decideRequest: ({ path, body, credentials }) =>
      requests.decide(path.id, body, credentials),
    decideMany: ({ body, credentials }) =>
      requests.decideMany(body, credentials),
    answerRequest: ({ path, body, credentials }) =>
      requests.change('answer', path.id, body.comment, credentials),
    withdrawRequest: ({ path, body, credentials }) =>
      requests.change('withdraw', path.id, body.comment, credentials),
    escalateRequest: ({ path, body, credentials }) =>
      requests.change('escalate', path.id, body.comment, credentials),
    retryRequest: ({ path, body, credentials }) =>
      requests.change('retry', path.id, body.comment, credentials),
    handBackRequest: ({ path, body, credentials }) =>
      requests.change('handBack', path.id, body.comment, credentials),
    listComments: ({ path, query, credentials }) =>
      talk.list(path.id, pageQuery(query), credentials),
    addComment: ({ path, body, credentials }) =>
      talk.add(path.id, body, credentials),
    addAttachment: ({ path, body, credentials }) =>
      talk.attach(path.id, body, credentials),
    getAttachment: ({ path, credentials }) =>
      talk.read(path.id, path.attachmentId, credentials),
    removeAttachment: ({ path, credentials }) =>
      talk.detach(path.id, path.attachmentId, credentials),
    getTimeline: ({ path, credentials }) => timeline.of(path.id, credentials),
    getPolicy: ({ credentials }) => policy.current(credentials),
    publishPolicy: ({ body, credentials }) => policy.publish(body, credentials),
    listPolicyVersions: ({ query, credentials }) =>
      policy.list(pageQuery(query), credentials),
    getPolicyVersion: ({ path, credentials }) =>
      policy.get(Number(path.version), credentials),
    tryPolicy: ({ body, credentials }) => policy.try(body, credentials),
    listDelegations: ({ query, credentials }) =>
      delegations.list(query.everybody ?? false, pageQuery(query), credentials),
    createDelegation: ({ body, credentials }) =>
      delegations.create(body, credentials),
    deleteDelegation: ({ path, credentials }) =>
      delegations.delete(path.id, credentials),
  };
}
