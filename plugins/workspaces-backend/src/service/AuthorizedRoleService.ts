import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Authorizer, callerOf } from '@rackstage/ownership';
import {
  NewRole,
  RoleChange,
  workspaceResourceType,
  workspacesRoleReadPermission,
  workspacesRoleUpdatePermission,
} from '@rackstage/plugin-workspaces-common';
import { RoleService } from './services';

type Credentials = BackstageCredentials;

export class AuthorizedRoleService implements RoleService<Credentials> {
  constructor(
    private readonly service: RoleService,
    private readonly authorizer: Authorizer<typeof workspaceResourceType>,
  ) {}

  async list(credentials: Credentials) {
    await this.authorizer.require(workspacesRoleReadPermission, credentials);
    return this.service.list(callerOf(credentials));
  }

  async listPermissions(credentials: Credentials) {
    await this.authorizer.require(workspacesRoleReadPermission, credentials);
    return this.service.listPermissions(callerOf(credentials));
  }

  async create(request: NewRole, credentials: Credentials) {
    await this.requireUpdate(credentials);
    return this.service.create(request, callerOf(credentials));
  }

  async update(name: string, change: RoleChange, credentials: Credentials) {
    await this.requireUpdate(credentials);
    return this.service.update(name, change, callerOf(credentials));
  }

  async delete(name: string, revision: number, credentials: Credentials) {
    await this.requireUpdate(credentials);
    return this.service.delete(name, revision, callerOf(credentials));
  }

  private requireUpdate(credentials: Credentials) {
    return this.authorizer.require(workspacesRoleUpdatePermission, credentials);
  }
}
