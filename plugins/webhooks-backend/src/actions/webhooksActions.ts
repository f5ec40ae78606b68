import { OperationActions } from '@rackstage/openapi-actions';
import { WebhooksOperations } from '@rackstage/plugin-webhooks-common';

/** What every operation of the API is called on the command line, in templates and by assistants. */
export const webhooksActions: OperationActions<WebhooksOperations> = {
  listEventTypes: [
    { name: 'list-event-types', title: 'List the types of webhook event' },
  ],
  listSubscriptions: [
    { name: 'list-subscriptions', title: 'List webhook subscriptions' },
  ],
  createSubscription: [
    {
      name: 'create-subscription',
      title: 'Subscribe a target to webhook events',
      description:
        'The signing secret is in this answer and in no other. Headers are given with change-subscription-headers.',
      without: ['headers'],
      answersSecret: true,
    },
  ],
  getSubscription: [
    { name: 'get-subscription', title: 'Show a webhook subscription' },
  ],
  updateSubscription: [
    {
      name: 'update-subscription',
      title: 'Change a webhook subscription, or switch it on or off',
      description:
        'Changes anything but the headers, which are given with change-subscription-headers.',
      without: ['headers'],
      // While it is off, nothing is sent, nor later.
      destructive: true,
      idempotent: true,
    },
    {
      name: 'change-subscription-headers',
      title: 'Give a webhook subscription other headers',
      description: 'Replaces all of them.',
      only: ['id', 'revision'],
      secrets: ['headers'],
      required: ['headers'],
      destructive: true,
      idempotent: true,
    },
  ],
  deleteSubscription: [
    {
      name: 'delete-subscription',
      title: 'Remove a webhook subscription with its deliveries',
      destructive: true,
      idempotent: true,
    },
  ],
  rotateSubscriptionSecret: [
    {
      name: 'rotate-subscription-secret',
      title: 'Make a new signing secret for a webhook subscription',
      description:
        'The new secret is in this answer and in no other. The one before stays valid for keepPreviousHours, and then stops working.',
      destructive: true,
      answersSecret: true,
    },
  ],
  sendTestEvent: [
    { name: 'send-test-event', title: 'Send a test event to a subscription' },
  ],
  listDeliveries: [
    { name: 'list-deliveries', title: 'List the deliveries of a subscription' },
  ],
  replayDeliveries: [
    { name: 'replay-deliveries', title: 'Send webhook deliveries again' },
  ],
  getDelivery: [
    { name: 'get-delivery', title: 'Show a delivery and its attempts' },
  ],
  listEndpoints: [
    { name: 'list-endpoints', title: 'List endpoints for incoming events' },
  ],
  createEndpoint: [
    {
      name: 'create-endpoint',
      title: 'Make an endpoint whose events start a template',
      answersSecret: true,
    },
  ],
  tryEndpoint: [
    {
      name: 'try-endpoint',
      title: 'Try out what a sample event would start',
      idempotent: true,
    },
  ],
  getEndpoint: [
    { name: 'get-endpoint', title: 'Show an endpoint for incoming events' },
  ],
  updateEndpoint: [
    {
      name: 'update-endpoint',
      title: 'Change an endpoint, or switch it on or off',
      // While it is off, what comes in is refused.
      destructive: true,
      idempotent: true,
    },
  ],
  deleteEndpoint: [
    {
      name: 'delete-endpoint',
      title: 'Remove an endpoint with its received events',
      destructive: true,
      idempotent: true,
    },
  ],
  rotateEndpointSecret: [
    {
      name: 'rotate-endpoint-secret',
      title: 'Make a new secret for an endpoint',
      description:
        'The new secret is in this answer and in no other. The one before stays valid for keepPreviousHours, and then stops working.',
      destructive: true,
      answersSecret: true,
    },
  ],
  listReceivedEvents: [
    {
      name: 'list-received-events',
      title: 'List the received events of an endpoint',
    },
  ],
  getReceivedEvent: [
    { name: 'get-received-event', title: 'Show a received event' },
  ],
  replayReceivedEvent: [
    { name: 'replay-received-event', title: 'Take a received event as new' },
  ],
};
