import { createPermissionResourceRef } from '@backstage/plugin-permission-node';
import {
  OwnedResource,
  AccessCondition,
  createAccessRules,
} from '@rackstage/ownership';
import {
  RESOURCE_TYPE_WEBHOOK_ENDPOINT,
  RESOURCE_TYPE_WEBHOOK_SUBSCRIPTION,
} from '@rackstage/plugin-webhooks-common';

export const webhookSubscriptionPermissionResourceRef =
  createPermissionResourceRef<OwnedResource, AccessCondition>().with({
    pluginId: 'webhooks',
    resourceType: RESOURCE_TYPE_WEBHOOK_SUBSCRIPTION,
  });

export const webhookEndpointPermissionResourceRef = createPermissionResourceRef<
  OwnedResource,
  AccessCondition
>().with({
  pluginId: 'webhooks',
  resourceType: RESOURCE_TYPE_WEBHOOK_ENDPOINT,
});

export const webhookSubscriptionPermissionRules = createAccessRules(
  webhookSubscriptionPermissionResourceRef,
);

export const webhookEndpointPermissionRules = createAccessRules(
  webhookEndpointPermissionResourceRef,
);
