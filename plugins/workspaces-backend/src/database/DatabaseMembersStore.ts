import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { builtInRoles, ownerRole } from '@rackstage/roles';
import {
  fromRow,
  likePattern,
  RecordPage,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import { changeAccess, touchWorkspace } from './accessRevision';
import { MemberQuery, MembersStore } from './MembersStore';
import { MemberRecord } from './records';
import { memberColumns, tables } from './rows';

export class DatabaseMembersStore implements MembersStore {
  constructor(private readonly knex: Knex) {}

  async list(query: MemberQuery): Promise<RecordPage<MemberRecord>> {
    const select = this.knex(tables.members).where({
      workspace_id: query.workspaceId,
    });
    if (query.search) {
      const pattern = likePattern(query.search);
      select.whereRaw(
        "(lower(entity_ref) like ? escape '\\' or role like ? escape '\\')",
        [pattern, pattern],
      );
    }
    const page = await selectPage(
      select,
      this.knex,
      {
        key: 'entityRef',
        expression: 'entity_ref',
        tieBreaker: 'id',
        tieBreakerType: 'text',
      },
      query,
    );
    return {
      ...page,
      items: page.items.map(row => fromRow(memberColumns, row)),
    };
  }

  get(workspaceId: string, id: string): Promise<MemberRecord> {
    return find(this.knex, workspaceId, id);
  }

  async add(record: MemberRecord): Promise<void> {
    await this.change(record.workspaceId, async trx => {
      await requireRole(trx, record.role);
      await insertOnce(trx, record);
    });
  }

  async changeRole(workspaceId: string, id: string, role: string, was: string) {
    return this.change(workspaceId, async trx => {
      const before = await find(trx, workspaceId, id);
      if (before.role !== was) {
        throw new ConflictError(
          `${before.entityRef} has the role '${before.role}' by now; look again, then repeat your change`,
        );
      }
      await requireRole(trx, role);
      await requireOtherOwner(trx, before, role);
      const after = { ...before, role };
      await trx(tables.members).where({ id }).delete();
      await insertOnce(trx, after);
      return after;
    });
  }

  async remove(workspaceId: string, id: string): Promise<void> {
    await this.change(workspaceId, async trx => {
      const member = await find(trx, workspaceId, id);
      await requireOtherOwner(trx, member);
      await trx(tables.members).where({ id }).delete();
    });
  }

  async declare(workspaceId: string, records: MemberRecord[]): Promise<void> {
    await this.change(workspaceId, async trx => {
      await trx(tables.members)
        .where({ workspace_id: workspaceId })
        .update({ declared: false });
      for (const record of records) {
        await requireRole(trx, record.role);
        await trx(tables.members)
          .insert(toRow(memberColumns, record))
          .onConflict(['workspace_id', 'entity_ref', 'role'])
          .merge(['declared']);
      }
    });
  }

  private change<T>(
    workspaceId: string,
    change: (trx: Knex.Transaction) => Promise<T>,
  ): Promise<T> {
    return changeAccess(this.knex, async (trx, revision) => {
      const result = await change(trx);
      await touchWorkspace(trx, workspaceId, revision);
      return result;
    });
  }
}

async function find(
  knex: Knex,
  workspaceId: string,
  id: string,
): Promise<MemberRecord> {
  const row = await knex(tables.members)
    .where({ workspace_id: workspaceId, id })
    .first();
  if (!row) {
    throw new NotFoundError(
      `No member with id ${id} in workspace '${workspaceId}'`,
    );
  }
  return fromRow(memberColumns, row);
}

async function insertOnce(
  trx: Knex.Transaction,
  record: MemberRecord,
): Promise<void> {
  const made = await trx(tables.members)
    .insert(toRow(memberColumns, record))
    .onConflict(['workspace_id', 'entity_ref', 'role'])
    .ignore()
    .returning('id');
  if (made.length === 0) {
    throw new ConflictError(
      `${record.entityRef} has the role '${record.role}' in workspace '${record.workspaceId}' already`,
    );
  }
}

async function requireRole(trx: Knex.Transaction, role: string): Promise<void> {
  if (builtInRoles.some(({ name }) => name === role)) {
    return;
  }
  const roles = await trx(tables.roles).select('name').orderBy('name');
  const names = roles.map(({ name }) => name);
  if (!names.includes(role)) {
    const known = [...builtInRoles.map(({ name }) => name), ...names];
    throw new InputError(`No role '${role}'; there are ${known.join(', ')}`);
  }
}

/** Somebody has to be able to let others in. */
async function requireOtherOwner(
  trx: Knex.Transaction,
  member: MemberRecord,
  role?: string,
): Promise<void> {
  if (member.role !== ownerRole || role === ownerRole) {
    return;
  }
  const other = await trx(tables.members)
    .where({ workspace_id: member.workspaceId, role: ownerRole })
    .whereNot({ id: member.id })
    .first();
  if (!other) {
    throw new ConflictError(
      `${member.entityRef} is the last owner of workspace '${member.workspaceId}'; make somebody else an owner first`,
    );
  }
}
