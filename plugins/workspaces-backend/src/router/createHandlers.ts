import { OperationHandlers } from '@rackstage/openapi-router';
import { WorkspacesOperations } from '@rackstage/plugin-workspaces-common';
import { pageQuery } from '@rackstage/stores';
import { AccessTokenOperations } from '../accessTokens/accessTokenHandlers';
import { AccessService } from '../access/AccessService';
import { SessionOperations } from '../sessions/sessionHandlers';
import { AuthorizedMemberService } from '../service/AuthorizedMemberService';
import { AuthorizedRoleService } from '../service/AuthorizedRoleService';
import { AuthorizedWorkspaceService } from '../service/AuthorizedWorkspaceService';

export interface Services {
  workspaces: AuthorizedWorkspaceService;
  members: AuthorizedMemberService;
  roles: AuthorizedRoleService;
  access: AccessService;
}

/** What does each operation of the API, for its route and for its action. */
export function createHandlers({
  workspaces,
  members,
  roles,
  access,
}: Services): Omit<
  OperationHandlers<WorkspacesOperations>,
  keyof (AccessTokenOperations & SessionOperations)
> {
  return {
    listWorkspaces: ({ query, credentials }) =>
      workspaces.list(
        {
          ...pageQuery(query),
          search: query.q,
          states: query.state,
          environments: query.environment,
          members: query.member,
          sort: query.sort ?? 'title',
        },
        credentials,
      ),
    createWorkspace: ({ body, credentials }) =>
      workspaces.create(body, credentials),
    getWorkspace: ({ path, credentials }) =>
      workspaces.get(path.id, credentials),
    updateWorkspace: ({ path, body, credentials }) =>
      workspaces.update(path.id, body, credentials),
    archiveWorkspace: ({ path, body, credentials }) =>
      workspaces.archive(path.id, body.revision, credentials),
    restoreWorkspace: ({ path, body, credentials }) =>
      workspaces.restore(path.id, body.revision, credentials),

    listMembers: ({ path, query, credentials }) =>
      members.list(
        { ...pageQuery(query), search: query.q, workspaceId: path.id },
        credentials,
      ),
    addMember: ({ path, body, credentials }) =>
      members.add(path.id, body, credentials),
    updateMember: ({ path, body, credentials }) =>
      members.changeRole(path.id, path.memberId, body, credentials),
    removeMember: ({ path, credentials }) =>
      members.remove(path.id, path.memberId, credentials),

    listRoles: ({ credentials }) => roles.list(credentials),
    createRole: ({ body, credentials }) => roles.create(body, credentials),
    updateRole: ({ path, body, credentials }) =>
      roles.update(path.name, body, credentials),
    deleteRole: ({ path, query, credentials }) =>
      roles.delete(path.name, query.revision, credentials),
    listPermissions: ({ credentials }) => roles.listPermissions(credentials),

    getAccessTable: ({ query, credentials }) =>
      access.table(query.since, credentials),
    explainPerson: ({ query, credentials }) =>
      access.person(query.entityRef, credentials),
    explainThing: ({ query, credentials }) => access.thing(query, credentials),
  };
}
