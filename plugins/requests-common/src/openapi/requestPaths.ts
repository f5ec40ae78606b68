import {
  anyOf,
  body,
  currency,
  decimal,
  errors,
  id,
  json,
  page,
  search,
  time,
} from '@rackstage/openapi-common';
import { requestStates } from './schemas/requests';

const tags = ['requests'];

const filter = (name: string, description: string, schema: object) => ({
  name,
  in: 'query',
  description,
  schema,
});

/** Something that is done to one request. */
const change = (
  operationId: string,
  summary: string,
  schema: string,
  description?: string,
) => ({
  parameters: [id],
  post: {
    operationId,
    summary,
    ...(description && { description }),
    tags,
    requestBody: body(schema),
    responses: {
      '200': json('The request as it is now.', 'RequestDetail'),
      ...errors,
    },
  },
});

export const requestPaths = {
  '/types': {
    get: {
      operationId: 'listTypes',
      summary: 'What can be requested',
      tags,
      responses: { '200': json('The types.', 'RequestTypeList'), ...errors },
    },
  },
  '/counts': {
    get: {
      operationId: 'countRequests',
      summary: 'How much waits for the caller',
      tags,
      responses: { '200': json('The counts.', 'RequestCounts'), ...errors },
    },
  },
  '/previews': {
    post: {
      operationId: 'previewRequest',
      summary: 'What it would cost, and who would have to approve it',
      description: 'Nothing is filed.',
      tags,
      requestBody: body('RequestDraft'),
      responses: { '200': json('The outlook.', 'RequestPreview'), ...errors },
    },
  },
  '/approval-checks': {
    post: {
      operationId: 'checkApproval',
      summary: 'Whether something may be made now',
      description:
        'For services: refused unless policies ask for no approval, or the request is approved, asks for just this, and is being provisioned.',
      tags,
      requestBody: body('ApprovalCheck'),
      responses: { '204': { description: 'It may.' }, ...errors },
    },
  },
  '/bulk-decisions': {
    post: {
      operationId: 'decideMany',
      summary: 'Decides several requests, each by itself',
      tags,
      requestBody: body('BulkDecision'),
      responses: {
        '200': json('What became of each.', 'BulkDecisionResult'),
        ...errors,
      },
    },
  },
  '/requests': {
    get: {
      operationId: 'listRequests',
      summary: 'Requests that the caller may see',
      tags,
      parameters: [
        ...page,
        search,
        {
          name: 'view',
          in: 'query',
          description:
            "inbox: what the caller may decide now; mine: the caller's own; decided: what the caller has decided; all.",
          schema: {
            type: 'string',
            enum: ['inbox', 'mine', 'decided', 'all'],
            default: 'all',
          },
        },
        {
          ...anyOf('state', 'Only requests in these states.'),
          schema: {
            type: 'array',
            maxItems: requestStates.length,
            items: { type: 'string', enum: requestStates },
          },
        },
        anyOf('type', 'Only requests of these types.'),
        anyOf('workspaceId', 'Only requests in these workspaces.'),
        anyOf('requester', 'Only requests of these people.'),
        filter(
          'currency',
          'Only requests whose price is in this currency.',
          currency,
        ),
        filter(
          'amountFrom',
          "Only requests that cost at least this a month; with 'currency'.",
          decimal,
        ),
        filter(
          'amountTo',
          "Only requests that cost at most this a month; with 'currency'.",
          decimal,
        ),
        filter('submittedFrom', 'Only requests submitted from then on.', time),
        filter('submittedTo', 'Only requests submitted before.', time),
        {
          name: 'sort',
          in: 'query',
          description: 'A hyphen turns the order round.',
          schema: {
            type: 'string',
            enum: ['createdAt', '-createdAt'],
            default: '-createdAt',
          },
        },
      ],
      responses: { '200': json('One page.', 'RequestPage'), ...errors },
    },
    post: {
      operationId: 'submitRequest',
      summary: 'Asks for something',
      description:
        'Checked and priced at once; where policies ask for no approval it is approved at once.',
      tags,
      requestBody: body('NewRequest'),
      responses: { '201': json('The request.', 'RequestDetail'), ...errors },
    },
  },
  '/requests/{id}': {
    parameters: [id],
    get: {
      operationId: 'getRequest',
      summary: 'One request',
      tags,
      responses: { '200': json('The request.', 'RequestDetail'), ...errors },
    },
  },
  '/requests/{id}/revisions': {
    parameters: [id],
    get: {
      operationId: 'listRevisions',
      summary: 'What was asked for, from the newest to the first',
      tags,
      responses: {
        '200': json('The revisions.', 'RequestRevisionList'),
        ...errors,
      },
    },
    post: {
      operationId: 'editRequest',
      summary: 'Changes what is asked for',
      description:
        'Decisions on the old content are void, and the chain starts anew.',
      tags,
      requestBody: body('RequestEdit'),
      responses: {
        '200': json('The request as it is now.', 'RequestDetail'),
        ...errors,
      },
    },
  },
  '/requests/{id}/decisions': change(
    'decideRequest',
    'Approves, rejects, asks for information or sends back',
    'NewDecision',
  ),
  '/requests/{id}/answer': change(
    'answerRequest',
    'Gives the information that was asked for',
    'RequestAnswer',
  ),
  '/requests/{id}/withdraw': change(
    'withdrawRequest',
    'Takes a request back',
    'RequestReason',
  ),
  '/requests/{id}/escalate': change(
    'escalateRequest',
    'Hands the current step to those it escalates to',
    'RequestReason',
  ),
  '/requests/{id}/retry': change(
    'retryRequest',
    'Starts a failed run again',
    'RequestReason',
  ),
  '/requests/{id}/hand-back': change(
    'handBackRequest',
    'Ends a request whose run failed',
    'RequestReason',
  ),
};
