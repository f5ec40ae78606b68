import { ConflictError } from '@backstage/errors';
import { Caller, OwnerExists, requireOwner } from '@rackstage/ownership';
import {
  defaultWorkspaceId,
  NewWorkspace,
  Workspace,
  WorkspaceChange,
} from '@rackstage/plugin-workspaces-common';
import { ownerRole } from '@rackstage/roles';
import { randomUUID } from 'node:crypto';
import { MemberRecord, WorkspaceRecord } from '../database/records';
import { WorkspaceQuery, WorkspacesStore } from '../database/WorkspacesStore';
import { WorkspaceService } from './services';

export interface WorkspaceServiceOptions {
  workspaces: WorkspacesStore;
  ownerExists: OwnerExists;
  now(): Date;
  onChange(workspaceId: string): void;
}

export class DefaultWorkspaceService implements WorkspaceService {
  constructor(private readonly options: WorkspaceServiceOptions) {}

  list(query: WorkspaceQuery) {
    return this.options.workspaces.list(query);
  }

  get(id: string) {
    return this.options.workspaces.get(id);
  }

  async create(request: NewWorkspace, caller: Caller) {
    const { workspaces, now, onChange, ownerExists } = this.options;
    const {
      owner = caller.ref,
      limits = {},
      idempotencyKey,
      ...settings
    } = request;
    await requireOwner(ownerExists, owner);
    const at = now().toISOString();
    const record: WorkspaceRecord = {
      ...settings,
      limits,
      state: 'active',
      declared: [],
      revision: 1,
      createdBy: caller.ref,
      createdAt: at,
    };
    const member: MemberRecord = {
      id: randomUUID(),
      workspaceId: settings.id,
      entityRef: owner,
      role: ownerRole,
      declared: false,
      addedBy: caller.ref,
      addedAt: at,
    };
    const isNew = await workspaces.insert(record, [member], idempotencyKey);
    if (!isNew && !(await this.isRepeated(record, idempotencyKey))) {
      throw new ConflictError(
        `There is a workspace '${request.id}' already; choose another id`,
      );
    }
    onChange(request.id);
    return workspaces.get(request.id);
  }

  async update(id: string, { revision, ...change }: WorkspaceChange) {
    const { declared } = await this.options.workspaces.get(id);
    const fixed = Object.keys(change).filter(field => declared.includes(field));
    if (fixed.length > 0) {
      throw new ConflictError(
        `The configuration says ${fixed.join(', ')} of workspace '${id}'; change it there, under 'workspaces'`,
      );
    }
    // Null takes away what is there.
    const fields = Object.fromEntries(
      Object.entries(change).map(([name, value]) => [name, value ?? undefined]),
    );
    return this.change(id, fields, revision);
  }

  async archive(id: string, revision: number) {
    const { declared } = await this.options.workspaces.get(id);
    if (id === defaultWorkspaceId || declared.length > 0) {
      throw new ConflictError(
        id === defaultWorkspaceId
          ? `Workspace '${id}' is always there`
          : `Workspace '${id}' is in the configuration; take it out there first, under 'workspaces'`,
      );
    }
    const archivedAt = this.options.now().toISOString();
    return this.change(id, { state: 'archived', archivedAt }, revision);
  }

  restore(id: string, revision: number) {
    return this.change(
      id,
      { state: 'active', archivedAt: undefined },
      revision,
    );
  }

  private async isRepeated(
    record: WorkspaceRecord,
    idempotencyKey: string | undefined,
  ): Promise<boolean> {
    return (
      idempotencyKey !== undefined &&
      this.options.workspaces.wasMadeWith(record, idempotencyKey)
    );
  }

  private async change(
    id: string,
    fields: Parameters<WorkspacesStore['update']>[1],
    revision: number,
  ): Promise<Workspace> {
    const { workspaces, onChange } = this.options;
    const changed = await workspaces.update(id, fields, revision);
    onChange(id);
    return changed;
  }
}
