import {
  anyOf,
  body,
  errors,
  id,
  json,
  page,
  search,
} from '@rackstage/openapi-common';

const time = (name: string, description: string) => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string', format: 'date-time' },
});

export const subscriptionPaths = {
  '/event-types': {
    get: {
      operationId: 'listEventTypes',
      summary: 'The catalogue of events, with the schema of each',
      tags: ['subscriptions'],
      responses: { '200': json('All types.', 'EventTypeList'), ...errors },
    },
  },
  '/subscriptions': {
    get: {
      operationId: 'listSubscriptions',
      summary: 'Subscriptions, by name',
      tags: ['subscriptions'],
      parameters: [
        ...page,
        search,
        anyOf('workspaceId', 'Only subscriptions of these workspaces.'),
      ],
      responses: { '200': json('One page.', 'SubscriptionPage'), ...errors },
    },
    post: {
      operationId: 'createSubscription',
      summary: 'Subscribes a target to events',
      description: 'The signing secret is in this answer and in no other.',
      tags: ['subscriptions'],
      requestBody: body('NewSubscription'),
      responses: {
        '201': json('The subscription.', 'SubscriptionWithSecret'),
        ...errors,
      },
    },
  },
  '/subscriptions/{id}': {
    parameters: [id],
    get: {
      operationId: 'getSubscription',
      summary: 'One subscription',
      tags: ['subscriptions'],
      responses: {
        '200': json('The subscription.', 'Subscription'),
        ...errors,
      },
    },
    patch: {
      operationId: 'updateSubscription',
      summary: 'Changes a subscription, or switches it on or off',
      tags: ['subscriptions'],
      requestBody: body('SubscriptionChange'),
      responses: {
        '200': json('The subscription.', 'Subscription'),
        ...errors,
      },
    },
    delete: {
      operationId: 'deleteSubscription',
      summary: 'Removes a subscription with its deliveries',
      tags: ['subscriptions'],
      responses: { '204': { description: 'Removed.' }, ...errors },
    },
  },
  '/subscriptions/{id}/secret-rotations': {
    parameters: [id],
    post: {
      operationId: 'rotateSubscriptionSecret',
      summary: 'Makes a new signing secret; the one before stays valid a while',
      tags: ['subscriptions'],
      requestBody: body('SecretRotation'),
      responses: {
        '201': json('The new secret.', 'SubscriptionWithSecret'),
        ...errors,
      },
    },
  },
  '/subscriptions/{id}/test-events': {
    parameters: [id],
    post: {
      operationId: 'sendTestEvent',
      summary: 'Sends an event of type rackstage.webhooks.test.v1 to it',
      tags: ['subscriptions'],
      responses: { '202': json('The delivery.', 'Delivery'), ...errors },
    },
  },
  '/subscriptions/{id}/deliveries': {
    parameters: [id],
    get: {
      operationId: 'listDeliveries',
      summary: 'What was or will be sent, newest first',
      tags: ['deliveries'],
      parameters: [
        ...page,
        {
          name: 'state',
          in: 'query',
          schema: { $ref: '#/components/schemas/DeliveryState' },
        },
        time('from', 'Only those of events from this time on.'),
        time('until', 'Only those of events before this time.'),
      ],
      responses: { '200': json('One page.', 'DeliveryPage'), ...errors },
    },
  },
  '/subscriptions/{id}/replays': {
    parameters: [id],
    post: {
      operationId: 'replayDeliveries',
      summary: 'Sends again: one, all that failed, or those of a time range',
      description: 'With the webhook-id that they had.',
      tags: ['deliveries'],
      requestBody: body('ReplayRequest'),
      responses: { '202': json('How many.', 'ReplayResult'), ...errors },
    },
  },
  '/deliveries/{id}': {
    parameters: [id],
    get: {
      operationId: 'getDelivery',
      summary: 'One delivery with its body and every attempt',
      tags: ['deliveries'],
      responses: { '200': json('The delivery.', 'DeliveryDetail'), ...errors },
    },
  },
};
