import {
  createPermissionRule,
  PermissionResourceRef,
} from '@backstage/plugin-permission-node';
import { sharesFor } from '@rackstage/roles';
import { z } from 'zod';
import { AccessCondition, OwnedResource } from './OwnedResource';

const ownerRule = {
  name: 'IS_OWNER',
  description: 'Allow what is owned by one of these users or groups',
  paramsSchema: z.object({
    claims: z.array(z.string()).describe('Entity refs of users and groups'),
  }),
  apply: ({ owner }: OwnedResource, { claims }: { claims: string[] }) =>
    owner !== undefined && claims.includes(owner),
  toQuery: ({ claims }: { claims: string[] }) => ({ owners: claims }),
};

const workspacesSchema = z.object({
  workspaces: z.array(z.string()).describe('Ids of workspaces'),
});

type Workspaces = z.infer<typeof workspacesSchema>;

const workspaceRule = {
  name: 'IN_WORKSPACE',
  description: 'Allow what belongs to one of these workspaces',
  paramsSchema: workspacesSchema,
  apply: ({ workspaceId }: OwnedResource, { workspaces }: Workspaces) =>
    workspaceId !== undefined && workspaces.includes(workspaceId),
  toQuery: ({ workspaces }: Workspaces) => ({ workspaces }),
};

const sharedRule = {
  name: 'IS_SHARED_WITH',
  description: 'Allow what is shared with one of these workspaces',
  paramsSchema: workspacesSchema,
  apply: ({ sharedWith = [] }: OwnedResource, { workspaces }: Workspaces) =>
    sharesFor(workspaces).some(id => sharedWith.includes(id)),
  toQuery: ({ workspaces }: Workspaces) => ({
    sharedWith: sharesFor(workspaces),
  }),
};

/** The rules about owners and workspaces; each resource type makes them its own. */
export function createAccessRules<TType extends string>(
  resourceRef: PermissionResourceRef<OwnedResource, AccessCondition, TType>,
) {
  return {
    isOwner: createPermissionRule({ ...ownerRule, resourceRef }),
    inWorkspace: createPermissionRule({ ...workspaceRule, resourceRef }),
    isSharedWith: createPermissionRule({ ...sharedRule, resourceRef }),
  };
}
