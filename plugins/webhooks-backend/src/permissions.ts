import {
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Authorizer, resourcesInOrder } from '@rackstage/ownership';
import {
  webhooksEndpointCreatePermission,
  webhooksEndpointDeletePermission,
  webhooksEndpointReadPermission,
  webhooksEndpointUpdatePermission,
  webhooksEventReadAllPermission,
  webhooksSubscriptionCreatePermission,
  webhooksSubscriptionDeletePermission,
  webhooksSubscriptionReadPermission,
  webhooksSubscriptionUpdatePermission,
} from '@rackstage/plugin-webhooks-common';
import {
  webhookEndpointPermissionResourceRef,
  webhookEndpointPermissionRules,
  webhookSubscriptionPermissionResourceRef,
  webhookSubscriptionPermissionRules,
} from '@rackstage/plugin-webhooks-node';
import { EndpointRecord, SubscriptionRecord } from './database/records';
import { SettingsStore } from './database/SettingsStore';

/** Makes the permissions of this context known, and what decides on them. */
export function addPermissions(
  registry: PermissionsRegistryService,
  permissions: PermissionsService,
  stores: {
    subscriptions: SettingsStore<SubscriptionRecord>;
    endpoints: SettingsStore<EndpointRecord>;
  },
) {
  registry.addPermissions([
    webhooksSubscriptionCreatePermission,
    webhooksEventReadAllPermission,
    webhooksEndpointCreatePermission,
  ]);
  registry.addResourceType({
    resourceRef: webhookSubscriptionPermissionResourceRef,
    getResources: ids =>
      resourcesInOrder(ids, stores.subscriptions.getMany(ids)),
    permissions: [
      webhooksSubscriptionReadPermission,
      webhooksSubscriptionUpdatePermission,
      webhooksSubscriptionDeletePermission,
    ],
    rules: Object.values(webhookSubscriptionPermissionRules),
  });
  registry.addResourceType({
    resourceRef: webhookEndpointPermissionResourceRef,
    getResources: ids => resourcesInOrder(ids, stores.endpoints.getMany(ids)),
    permissions: [
      webhooksEndpointReadPermission,
      webhooksEndpointUpdatePermission,
      webhooksEndpointDeletePermission,
    ],
    rules: Object.values(webhookEndpointPermissionRules),
  });
  return {
    subscriptionAuthorizer: new Authorizer(
      permissions,
      registry.getPermissionRuleset(webhookSubscriptionPermissionResourceRef),
    ),
    endpointAuthorizer: new Authorizer(
      permissions,
      registry.getPermissionRuleset(webhookEndpointPermissionResourceRef),
    ),
  };
}
