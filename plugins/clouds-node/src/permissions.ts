import {
  createConditionExports,
  createPermissionResourceRef,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  RESOURCE_TYPE_CLOUD_ACCOUNT,
  RESOURCE_TYPE_CLOUD_INSTANCE,
  RESOURCE_TYPE_CLOUD_RESOURCE,
} from '@rackstage/plugin-clouds-common';
import { OwnedResource, OwnerCondition, ownerRule } from '@rackstage/ownership';

export const cloudAccountPermissionResourceRef = createPermissionResourceRef<
  OwnedResource,
  OwnerCondition
>().with({ pluginId: 'clouds', resourceType: RESOURCE_TYPE_CLOUD_ACCOUNT });

export const cloudInstancePermissionResourceRef = createPermissionResourceRef<
  OwnedResource,
  OwnerCondition
>().with({ pluginId: 'clouds', resourceType: RESOURCE_TYPE_CLOUD_INSTANCE });

export const cloudResourcePermissionResourceRef = createPermissionResourceRef<
  OwnedResource,
  OwnerCondition
>().with({ pluginId: 'clouds', resourceType: RESOURCE_TYPE_CLOUD_RESOURCE });

export const cloudAccountPermissionRules = {
  isOwner: createPermissionRule({
    ...ownerRule,
    resourceRef: cloudAccountPermissionResourceRef,
  }),
};

export const cloudInstancePermissionRules = {
  isOwner: createPermissionRule({
    ...ownerRule,
    resourceRef: cloudInstancePermissionResourceRef,
  }),
};

export const cloudResourcePermissionRules = {
  isOwner: createPermissionRule({
    ...ownerRule,
    resourceRef: cloudResourcePermissionResourceRef,
  }),
};

/** For permission policies. */
export const { conditions: cloudInstanceConditions } = createConditionExports({
  resourceRef: cloudInstancePermissionResourceRef,
  rules: cloudInstancePermissionRules,
});
