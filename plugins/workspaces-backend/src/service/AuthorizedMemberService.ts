import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { callerOf } from '@rackstage/ownership';
import {
  MemberChange,
  NewMember,
  workspacesMemberUpdatePermission,
} from '@rackstage/plugin-workspaces-common';
import { MemberQuery } from '../database/MembersStore';
import { MemberService } from './services';
import { WorkspaceGuard } from './WorkspaceGuard';

type Credentials = BackstageCredentials;

/** Whoever sees a workspace sees its members. */
export class AuthorizedMemberService implements MemberService<Credentials> {
  constructor(
    private readonly service: MemberService,
    private readonly guard: WorkspaceGuard,
  ) {}

  async list(query: MemberQuery, credentials: Credentials) {
    await this.guard.visible(query.workspaceId, credentials);
    return this.service.list(query, callerOf(credentials));
  }

  async add(workspaceId: string, request: NewMember, credentials: Credentials) {
    await this.requireUpdate(workspaceId, credentials);
    return this.service.add(workspaceId, request, callerOf(credentials));
  }

  async changeRole(
    workspaceId: string,
    id: string,
    change: MemberChange,
    credentials: Credentials,
  ) {
    await this.requireUpdate(workspaceId, credentials);
    return this.service.changeRole(
      workspaceId,
      id,
      change,
      callerOf(credentials),
    );
  }

  async remove(workspaceId: string, id: string, credentials: Credentials) {
    await this.requireUpdate(workspaceId, credentials);
    return this.service.remove(workspaceId, id, callerOf(credentials));
  }

  private requireUpdate(workspaceId: string, credentials: Credentials) {
    return this.guard.require(
      workspaceId,
      workspacesMemberUpdatePermission,
      credentials,
    );
  }
}
