import { Authorizer, ResourceGuard } from '@rackstage/ownership';
import {
  Workspace,
  workspaceResourceType,
  workspacesWorkspaceReadPermission,
} from '@rackstage/plugin-workspaces-common';
import { WorkspacesStore } from '../database/WorkspacesStore';

/** A workspace belongs to itself. */
export type GuardedWorkspace = Workspace & { workspaceId: string };

export const guarded = (workspace: Workspace): GuardedWorkspace => ({
  ...workspace,
  workspaceId: workspace.id,
});

export class WorkspaceGuard extends ResourceGuard<
  GuardedWorkspace,
  typeof workspaceResourceType
> {
  constructor(
    authorizer: Authorizer<typeof workspaceResourceType>,
    workspaces: WorkspacesStore,
  ) {
    super(
      authorizer,
      workspacesWorkspaceReadPermission,
      async id => guarded(await workspaces.get(id)),
      'workspace',
    );
  }
}
