import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Authorizer, callerOf } from '@rackstage/ownership';
import {
  NewWorkspace,
  WorkspaceChange,
  workspaceResourceType,
  workspacesLimitUpdatePermission,
  workspacesWorkspaceCreatePermission,
  workspacesWorkspaceReadPermission,
  workspacesWorkspaceUpdatePermission,
} from '@rackstage/plugin-workspaces-common';
import { WorkspaceQuery } from '../database/WorkspacesStore';
import { WorkspaceService } from './services';
import { WorkspaceGuard } from './WorkspaceGuard';

type Credentials = BackstageCredentials;

/** What an owner of a workspace cannot give themselves. */
const guarded = ['environment', 'limits'];

/** What may not be seen is not there. Requests and actions come through here. */
export class AuthorizedWorkspaceService implements WorkspaceService<Credentials> {
  constructor(
    private readonly service: WorkspaceService,
    private readonly authorizer: Authorizer<typeof workspaceResourceType>,
    private readonly guard: WorkspaceGuard,
  ) {}

  async list(query: WorkspaceQuery, credentials: Credentials) {
    const visible = await this.authorizer.visible(
      workspacesWorkspaceReadPermission,
      credentials,
    );
    return visible === 'none'
      ? { items: [] }
      : this.service.list({ ...query, visible }, callerOf(credentials));
  }

  async get(id: string, credentials: Credentials) {
    const { workspaceId: _, ...workspace } = await this.guard.visible(
      id,
      credentials,
    );
    return workspace;
  }

  async create(request: NewWorkspace, credentials: Credentials) {
    await this.authorizer.require(
      workspacesWorkspaceCreatePermission,
      credentials,
    );
    return this.service.create(request, callerOf(credentials));
  }

  async update(id: string, change: WorkspaceChange, credentials: Credentials) {
    const { revision: _, ...fields } = change;
    const names = Object.keys(fields);
    if (names.some(name => guarded.includes(name))) {
      await this.guard.require(
        id,
        workspacesLimitUpdatePermission,
        credentials,
      );
    }
    if (names.length === 0 || names.some(name => !guarded.includes(name))) {
      await this.requireUpdate(id, credentials);
    }
    return this.service.update(id, change, callerOf(credentials));
  }

  async archive(id: string, revision: number, credentials: Credentials) {
    await this.requireUpdate(id, credentials);
    return this.service.archive(id, revision, callerOf(credentials));
  }

  async restore(id: string, revision: number, credentials: Credentials) {
    await this.requireUpdate(id, credentials);
    return this.service.restore(id, revision, callerOf(credentials));
  }

  private requireUpdate(id: string, credentials: Credentials) {
    return this.guard.require(
      id,
      workspacesWorkspaceUpdatePermission,
      credentials,
    );
  }
}
