import { ConflictError } from '@backstage/errors';
import { Caller, OwnerExists, requireOwner } from '@rackstage/ownership';
import {
  Member,
  MemberChange,
  NewMember,
} from '@rackstage/plugin-workspaces-common';
import { requireActive } from '@rackstage/plugin-workspaces-node';
import { randomUUID } from 'node:crypto';
import { MemberQuery, MembersStore } from '../database/MembersStore';
import { MemberRecord } from '../database/records';
import { WorkspacesStore } from '../database/WorkspacesStore';
import { People } from './People';
import { MemberService } from './services';

export interface MemberServiceOptions {
  members: MembersStore;
  workspaces: WorkspacesStore;
  people: People;
  ownerExists: OwnerExists;
  now(): Date;
  onChange(workspaceId: string): void;
}

export class DefaultMemberService implements MemberService {
  constructor(private readonly options: MemberServiceOptions) {}

  async list(query: MemberQuery) {
    const page = await this.options.members.list(query);
    return { ...page, items: await this.view(page.items) };
  }

  async add(workspaceId: string, request: NewMember, caller: Caller) {
    const { members, now, onChange, ownerExists, workspaces } = this.options;
    requireActive(await workspaces.get(workspaceId));
    await requireOwner(ownerExists, request.entityRef);
    const record = {
      ...request,
      id: randomUUID(),
      workspaceId,
      declared: false,
      addedBy: caller.ref,
      addedAt: now().toISOString(),
    };
    await members.add(record);
    onChange(workspaceId);
    return this.viewOne(record);
  }

  async changeRole(workspaceId: string, id: string, change: MemberChange) {
    const { members, onChange } = this.options;
    requireUndeclared(await members.get(workspaceId, id));
    const changed = await members.changeRole(
      workspaceId,
      id,
      change.role,
      change.was,
    );
    onChange(workspaceId);
    return this.viewOne(changed);
  }

  async remove(workspaceId: string, id: string) {
    const { members, onChange } = this.options;
    requireUndeclared(await members.get(workspaceId, id));
    await members.remove(workspaceId, id);
    onChange(workspaceId);
  }

  private async viewOne(record: MemberRecord): Promise<Member> {
    const [member] = await this.view([record]);
    return member;
  }

  private async view(records: MemberRecord[]): Promise<Member[]> {
    const known = await this.options.people.find(
      records.map(({ entityRef }) => entityRef),
    );
    return records.map(record => ({
      ...record,
      ...(known.get(record.entityRef) ?? { gone: false }),
    }));
  }
}

function requireUndeclared({ declared, entityRef, workspaceId }: MemberRecord) {
  if (declared) {
    throw new ConflictError(
      `The configuration says that ${entityRef} has a role in workspace '${workspaceId}'; change it there, under 'workspaces'`,
    );
  }
}
