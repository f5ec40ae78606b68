import { createServiceFactory } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { Workspace } from '@rackstage/plugin-workspaces-common';
import { Membership, WorkspaceRole } from '@rackstage/roles';
import { membersWithRole, rolesIn } from '../membersOf';
import { requireActive } from '../requireActive';
import { WorkspacesService } from '../WorkspacesService';
import { workspacesServiceRef } from '../workspacesServiceRef';

/** The workspaces of a test, in memory; `default` is there unless it is taken away. */
export class TestWorkspaces implements WorkspacesService {
  readonly workspaces = new Map<string, Workspace>();
  readonly members = new Map<string, Membership[]>();
  readonly roles: WorkspaceRole[] = [];

  constructor() {
    this.add({ id: 'default' });
  }

  /** Or changes one that is there. */
  add(
    { id, ...fields }: Partial<Workspace> & { id: string },
    members: Membership[] = [],
  ): void {
    this.workspaces.set(id, {
      title: id,
      environment: 'sandbox',
      state: 'active',
      limits: {},
      declared: [],
      memberCount: members.length,
      revision: 1,
      createdBy: 'user:default/ann',
      createdAt: '2026-01-01T00:00:00.000Z',
      ...this.workspaces.get(id),
      ...fields,
      id,
    });
    this.members.set(id, [...(this.members.get(id) ?? []), ...members]);
  }

  async list() {
    return [...this.workspaces.values()];
  }

  async get(id: string) {
    const found = this.workspaces.get(id);
    if (!found) {
      throw new NotFoundError(`No workspace '${id}'`);
    }
    return found;
  }

  async requireActive(id: string) {
    const workspace = await this.get(id);
    requireActive(workspace);
    return workspace;
  }

  async limitsOf(id: string) {
    return (await this.get(id)).limits;
  }

  async accessTable(_?: { fresh?: boolean }) {
    return {
      revision: 1,
      roles: this.roles,
      workspaces: [...this.workspaces.values()].map(({ id, state }) => ({
        id,
        state,
        members: this.members.get(id) ?? [],
      })),
    };
  }

  async rolesOf(claims: string[], workspaceId: string) {
    return rolesIn(await this.accessTable(), claims, workspaceId);
  }

  async membersWith(role: string, workspaceId: string) {
    return membersWithRole(await this.accessTable(), role, workspaceId);
  }

  /** For a test backend. */
  get factory() {
    return createServiceFactory({
      service: workspacesServiceRef,
      deps: {},
      factory: () => this as WorkspacesService,
    });
  }
}
