import {
  createConditionExports,
  createPermissionResourceRef,
} from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_CLOUD_ACCOUNT,
  RESOURCE_TYPE_CLOUD_INSTANCE,
  RESOURCE_TYPE_CLOUD_RESOURCE,
} from '@rackstage/plugin-clouds-common';
import {
  OwnedResource,
  AccessCondition,
  createAccessRules,
} from '@rackstage/ownership';

export const cloudAccountPermissionResourceRef = createPermissionResourceRef<
  OwnedResource,
  AccessCondition
>().with({ pluginId: 'clouds', resourceType: RESOURCE_TYPE_CLOUD_ACCOUNT });

export const cloudInstancePermissionResourceRef = createPermissionResourceRef<
  OwnedResource,
  AccessCondition
>().with({ pluginId: 'clouds', resourceType: RESOURCE_TYPE_CLOUD_INSTANCE });

export const cloudResourcePermissionResourceRef = createPermissionResourceRef<
  OwnedResource,
  AccessCondition
>().with({ pluginId: 'clouds', resourceType: RESOURCE_TYPE_CLOUD_RESOURCE });

export const cloudAccountPermissionRules = createAccessRules(
  cloudAccountPermissionResourceRef,
);

export const cloudInstancePermissionRules = createAccessRules(
  cloudInstancePermissionResourceRef,
);

export const cloudResourcePermissionRules = createAccessRules(
  cloudResourcePermissionResourceRef,
);

/** For permission policies. */
export const { conditions: cloudInstanceConditions } = createConditionExports({
  resourceRef: cloudInstancePermissionResourceRef,
  rules: cloudInstancePermissionRules,
});
