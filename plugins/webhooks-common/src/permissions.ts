import { createPermission } from '@backstage/plugin-permission-common';

/** Resource type of permissions about one subscription. */
export const RESOURCE_TYPE_WEBHOOK_SUBSCRIPTION = 'webhook-subscription';

/** Resource type of permissions about one incoming endpoint. */
export const RESOURCE_TYPE_WEBHOOK_ENDPOINT = 'webhook-endpoint';

export const webhooksSubscriptionCreatePermission = createPermission({
  name: 'webhooks.subscription.create',
  attributes: { action: 'create' },
});

export const webhooksSubscriptionReadPermission = createPermission({
  name: 'webhooks.subscription.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_WEBHOOK_SUBSCRIPTION,
});

/** Its settings, its secrets, test events and replays. */
export const webhooksSubscriptionUpdatePermission = createPermission({
  name: 'webhooks.subscription.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_WEBHOOK_SUBSCRIPTION,
});

export const webhooksSubscriptionDeletePermission = createPermission({
  name: 'webhooks.subscription.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_WEBHOOK_SUBSCRIPTION,
});

/** Subscribing to events about what other owners have. */
export const webhooksEventReadAllPermission = createPermission({
  name: 'webhooks.event.read-all',
  attributes: { action: 'read' },
});

export const webhooksEndpointCreatePermission = createPermission({
  name: 'webhooks.endpoint.create',
  attributes: { action: 'create' },
});

export const webhooksEndpointReadPermission = createPermission({
  name: 'webhooks.endpoint.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_WEBHOOK_ENDPOINT,
});

/** Its settings, its secrets, and replays. */
export const webhooksEndpointUpdatePermission = createPermission({
  name: 'webhooks.endpoint.update',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_WEBHOOK_ENDPOINT,
});

export const webhooksEndpointDeletePermission = createPermission({
  name: 'webhooks.endpoint.delete',
  attributes: { action: 'delete' },
  resourceType: RESOURCE_TYPE_WEBHOOK_ENDPOINT,
});
