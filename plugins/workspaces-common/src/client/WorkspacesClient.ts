import {
  ApiCaller,
  ApiClientOptions,
  RequestOptions,
} from '@rackstage/openapi-common';
import { paths } from './schema.gen';
import {
  MemberChange,
  NewMember,
  NewRole,
  NewWorkspace,
  QueryOf,
  RoleChange,
  WorkspaceChange,
} from './types';

const at = (id: string) => ({ path: { id } });

/**
 * Client of the workspaces API, for browsers and backends. Every method rejects
 * with a `ResponseError` when the answer is not a success.
 */
export class WorkspacesClient {
  private readonly api: ApiCaller<paths>;

  constructor(options: ApiClientOptions) {
    this.api = new ApiCaller('workspaces', options);
  }

  listWorkspaces(query: QueryOf<'listWorkspaces'>, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/workspaces', { params: { query } }),
    );
  }

  createWorkspace(body: NewWorkspace, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/workspaces', { body }));
  }

  getWorkspace(id: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/workspaces/{id}', { params: at(id) }),
    );
  }

  updateWorkspace(id: string, body: WorkspaceChange, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.PATCH('/workspaces/{id}', { params: at(id), body }),
    );
  }

  archiveWorkspace(id: string, revision: number, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/workspaces/{id}/archive', {
        params: at(id),
        body: { revision },
      }),
    );
  }

  restoreWorkspace(id: string, revision: number, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/workspaces/{id}/restore', {
        params: at(id),
        body: { revision },
      }),
    );
  }

  listMembers(
    id: string,
    query: QueryOf<'listMembers'>,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.GET('/workspaces/{id}/members', { params: { ...at(id), query } }),
    );
  }

  addMember(id: string, body: NewMember, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.POST('/workspaces/{id}/members', { params: at(id), body }),
    );
  }

  updateMember(
    id: string,
    memberId: string,
    body: MemberChange,
    options?: RequestOptions,
  ) {
    return this.api.call(options, api =>
      api.PATCH('/workspaces/{id}/members/{memberId}', {
        params: { path: { id, memberId } },
        body,
      }),
    );
  }

  async removeMember(
    id: string,
    memberId: string,
    options?: RequestOptions,
  ): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/workspaces/{id}/members/{memberId}', {
        params: { path: { id, memberId } },
      }),
    );
  }

  listRoles(options?: RequestOptions) {
    return this.api.call(options, api => api.GET('/roles'));
  }

  createRole(body: NewRole, options?: RequestOptions) {
    return this.api.call(options, api => api.POST('/roles', { body }));
  }

  updateRole(name: string, body: RoleChange, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.PATCH('/roles/{name}', { params: { path: { name } }, body }),
    );
  }

  async deleteRole(
    name: string,
    revision: number,
    options?: RequestOptions,
  ): Promise<void> {
    await this.api.call(options, api =>
      api.DELETE('/roles/{name}', {
        params: { path: { name }, query: { revision } },
      }),
    );
  }

  listPermissions(options?: RequestOptions) {
    return this.api.call(options, api => api.GET('/permissions'));
  }

  getAccessTable(since?: number, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/access/table', { params: { query: { since } } }),
    );
  }

  explainPerson(entityRef?: string, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/access/person', { params: { query: { entityRef } } }),
    );
  }

  explainThing(query: QueryOf<'explainThing'>, options?: RequestOptions) {
    return this.api.call(options, api =>
      api.GET('/access/thing', { params: { query } }),
    );
  }
}
