import { ConflictError, NotFoundError } from '@backstage/errors';
import { whereAllowed } from '@rackstage/ownership';
import { Workspace } from '@rackstage/plugin-workspaces-common';
import {
  fromRow,
  likePattern,
  RecordPage,
  searchable,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import { changeAccess } from './accessRevision';
import { MemberRecord, WorkspaceRecord } from './records';
import { memberColumns, tables, workspaceColumns } from './rows';
import {
  WorkspaceFields,
  WorkspaceQuery,
  WorkspacesStore,
} from './WorkspacesStore';

/** What a list is sorted by, in SQL; each has an index. */
const expressions = { title: 'title_lower', createdAt: 'created_at' };

export class DatabaseWorkspacesStore implements WorkspacesStore {
  constructor(private readonly knex: Knex) {}

  async insert(
    record: WorkspaceRecord,
    members: MemberRecord[],
    idempotencyKey?: string,
  ): Promise<boolean> {
    return changeAccess(this.knex, async (trx, revision) => {
      const made = await trx(tables.workspaces)
        .insert({
          ...toRow(workspaceColumns, record),
          ...derived(record),
          idempotency_key: idempotencyKey ?? null,
          access_revision: revision,
        })
        .onConflict('workspace_id')
        .ignore()
        .returning('workspace_id');
      if (made.length === 0) {
        return false;
      }
      for (const member of members) {
        await trx(tables.members).insert(toRow(memberColumns, member));
      }
      return true;
    });
  }

  async wasMadeWith(
    { id, createdBy }: Pick<WorkspaceRecord, 'id' | 'createdBy'>,
    idempotencyKey: string,
  ): Promise<boolean> {
    const row = await this.knex(tables.workspaces)
      .where({
        workspace_id: id,
        created_by: createdBy,
        idempotency_key: idempotencyKey,
      })
      .first('workspace_id');
    return row !== undefined;
  }

  async get(id: string): Promise<Workspace> {
    const [found] = await this.getMany([id]);
    if (!found) {
      throw new NotFoundError(`No workspace '${id}'`);
    }
    return found;
  }

  async getMany(ids: string[]): Promise<Workspace[]> {
    const rows = await this.counted().select('*').whereIn('workspace_id', ids);
    return rows.map(view);
  }

  async list(query: WorkspaceQuery): Promise<RecordPage<Workspace>> {
    const { search, states, environments, members, sort, visible } = query;
    const select = this.counted();
    if (search) {
      select.whereRaw("search_text like ? escape '\\'", [likePattern(search)]);
    }
    if (states) {
      select.whereIn('state', states);
    }
    if (environments) {
      select.whereIn('environment', environments);
    }
    if (members) {
      select.whereIn(
        'workspace_id',
        this.knex(tables.members)
          .select('workspace_id')
          .whereIn('entity_ref', members),
      );
    }
    if (visible) {
      select.andWhere(builder => whereAllowed(builder, visible));
    }
    const field = sort.replace('-', '') as keyof typeof expressions;
    const page = await selectPage(
      select,
      this.knex,
      {
        key: sort,
        expression: expressions[field],
        tieBreaker: 'workspace_id',
        tieBreakerType: 'text',
      },
      query,
    );
    return { ...page, items: page.items.map(view) };
  }

  async update(
    id: string,
    fields: WorkspaceFields,
    based: number,
  ): Promise<Workspace> {
    await changeAccess(this.knex, async (trx, revision) => {
      const row = await trx(tables.workspaces)
        .where({ workspace_id: id })
        .first();
      if (!row) {
        throw new NotFoundError(`No workspace '${id}'`);
      }
      const before = fromRow(workspaceColumns, row);
      if (before.revision !== based) {
        throw new ConflictError(
          `Workspace '${id}' was changed by somebody else meanwhile; look at it again, then repeat your change`,
        );
      }
      await trx(tables.workspaces)
        .where({ workspace_id: id })
        .update({
          ...toRow(workspaceColumns, { ...fields, revision: based + 1 }),
          ...derived({ ...before, ...fields }),
          access_revision: revision,
        });
    });
    return this.get(id);
  }

  private counted(): Knex.QueryBuilder {
    return this.knex(tables.workspaces).select({
      member_count: this.knex(tables.members)
        .count('*')
        .whereRaw('?? = ??', [
          `${tables.members}.workspace_id`,
          `${tables.workspaces}.workspace_id`,
        ]),
    });
  }
}

/** Columns that are made from others. */
function derived({
  id,
  title,
  description = '',
  costCentre = '',
}: WorkspaceRecord) {
  return {
    title_lower: searchable(title),
    search_text: searchable([id, title, description, costCentre].join('\n')),
  };
}

function view(row: Record<string, unknown>): Workspace {
  return {
    ...fromRow(workspaceColumns, row),
    memberCount: Number(row.member_count),
  };
}
