import {
  anyOf,
  body,
  errors,
  id,
  json,
  page,
  search,
} from '@rackstage/openapi-common';

export const endpointPaths = {
  '/endpoints': {
    get: {
      operationId: 'listEndpoints',
      summary: 'Endpoints for incoming events, by name',
      tags: ['endpoints'],
      parameters: [
        ...page,
        search,
        anyOf('workspaceId', 'Only endpoints of these workspaces.'),
      ],
      responses: { '200': json('One page.', 'EndpointPage'), ...errors },
    },
    post: {
      operationId: 'createEndpoint',
      summary: 'Makes an endpoint whose events start a template',
      description:
        'The caller has to be allowed to start the template, and answers for what it does. The secret is in this answer and in no other.',
      tags: ['endpoints'],
      requestBody: body('NewEndpoint'),
      responses: {
        '201': json('The endpoint.', 'EndpointWithSecret'),
        ...errors,
      },
    },
  },
  '/endpoint-trials': {
    post: {
      operationId: 'tryEndpoint',
      summary: 'What a sample event would start; nothing is started',
      tags: ['endpoints'],
      requestBody: body('EndpointTrial'),
      responses: {
        '200': json('The verdict.', 'EndpointTrialResult'),
        ...errors,
      },
    },
  },
  '/endpoints/{id}': {
    parameters: [id],
    get: {
      operationId: 'getEndpoint',
      summary: 'One endpoint',
      tags: ['endpoints'],
      responses: { '200': json('The endpoint.', 'Endpoint'), ...errors },
    },
    patch: {
      operationId: 'updateEndpoint',
      summary: 'Changes an endpoint, or switches it on or off',
      description:
        'Whoever changes template, values, filter or verification answers for what it does from then on.',
      tags: ['endpoints'],
      requestBody: body('EndpointChange'),
      responses: { '200': json('The endpoint.', 'Endpoint'), ...errors },
    },
    delete: {
      operationId: 'deleteEndpoint',
      summary: 'Removes an endpoint with its received events',
      tags: ['endpoints'],
      responses: { '204': { description: 'Removed.' }, ...errors },
    },
  },
  '/endpoints/{id}/secret-rotations': {
    parameters: [id],
    post: {
      operationId: 'rotateEndpointSecret',
      summary: 'Makes a new secret; the one before stays valid a while',
      tags: ['endpoints'],
      requestBody: body('SecretRotation'),
      responses: {
        '201': json('The new secret.', 'EndpointWithSecret'),
        ...errors,
      },
    },
  },
  '/endpoints/{id}/received-events': {
    parameters: [id],
    get: {
      operationId: 'listReceivedEvents',
      summary: 'What came in, newest first',
      tags: ['received events'],
      parameters: [
        ...page,
        {
          name: 'verdict',
          in: 'query',
          schema: { $ref: '#/components/schemas/Verdict' },
        },
      ],
      responses: { '200': json('One page.', 'ReceivedEventPage'), ...errors },
    },
  },
  '/received-events/{id}': {
    parameters: [id],
    get: {
      operationId: 'getReceivedEvent',
      summary: 'One received event with its payload',
      tags: ['received events'],
      responses: {
        '200': json('The event.', 'ReceivedEventDetail'),
        ...errors,
      },
    },
  },
  '/received-events/{id}/replays': {
    parameters: [id],
    post: {
      operationId: 'replayReceivedEvent',
      summary: 'Takes the event as new, on purpose: a new task is started',
      tags: ['received events'],
      responses: { '202': json('The new event.', 'ReceivedEvent'), ...errors },
    },
  },
};
