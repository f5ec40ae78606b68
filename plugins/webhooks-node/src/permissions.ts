import {
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import { OwnedResource, OwnerCondition, ownerRule } from '@rackstage/ownership';
import {
  RESOURCE_TYPE_WEBHOOK_ENDPOINT,
  RESOURCE_TYPE_WEBHOOK_SUBSCRIPTION,
} from '@rackstage/plugin-webhooks-common';

export const webhookSubscriptionPermissionResourceRef =
  createPermissionResourceRef<OwnedResource, OwnerCondition>().with({
    pluginId: 'webhooks',
    resourceType: RESOURCE_TYPE_WEBHOOK_SUBSCRIPTION,
  });

export const webhookEndpointPermissionResourceRef = createPermissionResourceRef<
  OwnedResource,
  OwnerCondition
>().with({
  pluginId: 'webhooks',
  resourceType: RESOURCE_TYPE_WEBHOOK_ENDPOINT,
});

export const webhookSubscriptionPermissionRules = {
  isOwner: createPermissionRule({
    ...ownerRule,
    resourceRef: webhookSubscriptionPermissionResourceRef,
  }),
};

export const webhookEndpointPermissionRules = {
  isOwner: createPermissionRule({
    ...ownerRule,
    resourceRef: webhookEndpointPermissionResourceRef,
  }),
};
