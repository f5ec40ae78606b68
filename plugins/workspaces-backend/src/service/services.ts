import { Caller } from '@rackstage/ownership';
import {
  KnownPermissions,
  Member,
  MemberChange,
  MemberPage,
  NewMember,
  NewRole,
  NewWorkspace,
  RoleChange,
  Workspace,
  WorkspaceChange,
  WorkspacePage,
  WorkspaceRole,
} from '@rackstage/plugin-workspaces-common';
import { MemberQuery } from '../database/MembersStore';
import { WorkspaceQuery } from '../database/WorkspacesStore';

// The wrappers take credentials, the cores who they stand for.

export interface WorkspaceService<TCaller = Caller> {
  list(query: WorkspaceQuery, caller: TCaller): Promise<WorkspacePage>;

  /** @throws NotFoundError */
  get(id: string, caller: TCaller): Promise<Workspace>;

  /** @throws ConflictError when the id is taken, InputError when there is no such owner */
  create(request: NewWorkspace, caller: TCaller): Promise<Workspace>;

  /** @throws NotFoundError, ConflictError when it has changed, or the configuration says it */
  update(
    id: string,
    change: WorkspaceChange,
    caller: TCaller,
  ): Promise<Workspace>;

  /** @throws NotFoundError, ConflictError when it has changed, or has to stay */
  archive(id: string, revision: number, caller: TCaller): Promise<Workspace>;

  /** @throws NotFoundError, ConflictError when it has changed */
  restore(id: string, revision: number, caller: TCaller): Promise<Workspace>;
}

export interface MemberService<TCaller = Caller> {
  /** @throws NotFoundError */
  list(query: MemberQuery, caller: TCaller): Promise<MemberPage>;

  /** @throws NotFoundError, InputError, ConflictError when it is there or the workspace is archived */
  add(
    workspaceId: string,
    request: NewMember,
    caller: TCaller,
  ): Promise<Member>;

  /** @throws NotFoundError, InputError, ConflictError */
  changeRole(
    workspaceId: string,
    id: string,
    change: MemberChange,
    caller: TCaller,
  ): Promise<Member>;

  /** @throws NotFoundError, ConflictError when it is the last owner, or in the configuration */
  remove(workspaceId: string, id: string, caller: TCaller): Promise<void>;
}

export interface RoleService<TCaller = Caller> {
  list(caller: TCaller): Promise<{ items: WorkspaceRole[] }>;

  /** What a role can be made of. */
  listPermissions(caller: TCaller): Promise<KnownPermissions>;

  /** @throws ConflictError when the name is taken, InputError */
  create(request: NewRole, caller: TCaller): Promise<WorkspaceRole>;

  /** @throws NotFoundError, ConflictError, InputError */
  update(
    name: string,
    change: RoleChange,
    caller: TCaller,
  ): Promise<WorkspaceRole>;

  /** @throws NotFoundError, ConflictError when it has changed or a member has it */
  delete(name: string, revision: number, caller: TCaller): Promise<void>;
}
