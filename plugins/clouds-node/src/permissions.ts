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
import { z } from 'zod';

/** What rules decide on. */
export interface OwnedResource {
  /** Entity ref. */
  owner?: string;
}

/** What a rule becomes where lists are filtered. */
export interface OwnerCondition {
  owners: string[];
}

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

const ownerRule = {
  name: 'IS_OWNER',
  description: 'Allow what is owned by one of these users or groups',
  paramsSchema: z.object({
    claims: z.array(z.string()).describe('Entity refs of users and groups'),
  }),
  apply: (resource: OwnedResource, { claims }: { claims: string[] }) =>
    resource.owner !== undefined && claims.includes(resource.owner),
  toQuery: ({ claims }: { claims: string[] }) => ({ owners: claims }),
};

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
