import { OperationActions } from '@rackstage/openapi-actions';
import { RequestsOperations } from '@rackstage/plugin-requests-common';
import { WorkOperation } from '../workOperations';

const internal = { none: 'Other backends ask it, with their own credentials' };
const onPages = { none: 'Of pages only: files are no input of a command' };

/** What every operation of the API is called on the command line, in templates and by assistants. */
export const requestsActions: Omit<
  OperationActions<RequestsOperations>,
  WorkOperation
> = {
  listTypes: [{ name: 'list-request-types', title: 'List types of requests' }],
  countRequests: [{ name: 'count-requests', title: 'Count requests' }],
  previewRequest: [
    {
      name: 'preview-request',
      title: 'Show who would have to approve a request',
      idempotent: true,
    },
  ],
  checkApproval: internal,
  listRequests: [{ name: 'list-requests', title: 'List requests' }],
  submitRequest: [
    {
      name: 'submit-request',
      title: 'Ask for something',
      idempotent: true,
      without: ['requestedBy', 'submissionTaskId'],
    },
  ],
  getRequest: [{ name: 'get-request', title: 'Show a request' }],
  listRevisions: [
    { name: 'list-request-revisions', title: 'List revisions of a request' },
  ],
  editRequest: [{ name: 'edit-request', title: 'Change a request' }],
  decideRequest: [
    {
      name: 'decide-request',
      title: 'Approve, reject or send back a request',
      destructive: true,
    },
  ],
  decideMany: {
    none: 'A command decides one request at a time, after showing it',
  },
  answerRequest: [
    { name: 'answer-request', title: 'Give information asked for' },
  ],
  withdrawRequest: [
    {
      name: 'withdraw-request',
      title: 'Withdraw a request',
      destructive: true,
    },
  ],
  escalateRequest: [{ name: 'escalate-request', title: 'Escalate a request' }],
  retryRequest: [{ name: 'retry-request', title: 'Retry a failed request' }],
  handBackRequest: [
    {
      name: 'hand-back-request',
      title: 'Hand back a failed request',
      destructive: true,
    },
  ],
  listComments: [
    { name: 'list-request-comments', title: 'List comments on a request' },
  ],
  addComment: [{ name: 'add-request-comment', title: 'Comment on a request' }],
  addAttachment: onPages,
  getAttachment: onPages,
  removeAttachment: onPages,
  getTimeline: [
    {
      name: 'get-request-timeline',
      title: 'Show what happened to a request',
    },
  ],
  getPolicy: [
    { name: 'get-request-policy', title: 'Show the policy of requests' },
  ],
  publishPolicy: [
    {
      name: 'publish-request-policy',
      title: 'Put a policy of requests in force',
      destructive: true,
    },
  ],
  listPolicyVersions: [
    {
      name: 'list-request-policies',
      title: 'List versions of the policy of requests',
    },
  ],
  getPolicyVersion: [
    {
      name: 'get-request-policy-version',
      title: 'Show a version of the policy of requests',
    },
  ],
  tryPolicy: [
    {
      name: 'try-request-policy',
      title: 'Try a policy against past requests',
      idempotent: true,
    },
  ],
  listDelegations: [
    { name: 'list-request-delegations', title: 'List delegations' },
  ],
  createDelegation: [
    {
      name: 'create-request-delegation',
      title: 'Let somebody decide meanwhile',
    },
  ],
  deleteDelegation: [
    {
      name: 'delete-request-delegation',
      title: 'End a delegation',
      destructive: true,
      idempotent: true,
    },
  ],
};
