import { ConflictError, NotFoundError } from '@backstage/errors';
import { AccessFilter, whereAllowed } from '@rackstage/ownership';
import {
  Columns,
  fromRow,
  likePattern,
  PageQuery,
  RecordPage,
  searchable,
  selectPage,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';

/** What subscriptions and endpoints have in common. */
interface SettingsRecord {
  id: string;
  workspaceId: string;
  name: string;
  owner: string;
  revision: number;
  updatedAt: string;
}

export interface SettingsQuery extends PageQuery {
  /** Text in the name. */
  search?: string;
  workspaceIds?: string[];
  visible?: AccessFilter;
}

/** Rows that people edit, listed by name: subscriptions, and endpoints. */
export class SettingsStore<TRecord extends SettingsRecord> {
  constructor(
    private readonly knex: Knex,
    private readonly table: string,
    private readonly columns: Columns<TRecord>,
    /** In a message. */
    private readonly kind: string,
  ) {}

  async insert(record: TRecord): Promise<void> {
    await this.knex(this.table).insert(this.row(record));
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<TRecord> {
    const [record] = await this.getMany([id]);
    if (!record) {
      throw new NotFoundError(`No ${this.kind} with id ${id}`);
    }
    return record;
  }

  async getMany(ids: string[]): Promise<TRecord[]> {
    const rows = await this.knex(this.table).whereIn('id', ids);
    return rows.map(row => fromRow(this.columns, row));
  }

  async listIds(): Promise<string[]> {
    return this.knex(this.table).orderBy('id').pluck('id');
  }

  async list(query: SettingsQuery): Promise<RecordPage<TRecord>> {
    const select = this.knex(this.table);
    if (query.search) {
      select.whereRaw("name_lower like ? escape '\\'", [
        likePattern(query.search),
      ]);
    }
    if (query.workspaceIds) {
      select.whereIn('workspace_id', query.workspaceIds);
    }
    if (query.visible) {
      const { visible } = query;
      select.andWhere(builder => whereAllowed(builder, visible));
    }
    const page = await selectPage(
      select,
      this.knex,
      {
        key: 'name',
        expression: 'name_lower',
        tieBreaker: 'id',
        tieBreakerType: 'text',
      },
      query,
    );
    return {
      ...page,
      items: page.items.map(row => fromRow(this.columns, row)),
    };
  }

  /**
   * Counts the revision up.
   *
   * @throws NotFoundError, ConflictError when `revision` is given and no longer the current one
   */
  async update(
    id: string,
    change: Partial<TRecord>,
    revision?: number,
  ): Promise<TRecord> {
    const select = this.knex(this.table).where({ id });
    if (revision !== undefined) {
      select.andWhere({ revision });
    }
    const [row] = await select
      .update({
        ...this.row(change),
        revision: this.knex.raw('revision + 1'),
      })
      .returning('*');
    if (!row) {
      await this.get(id);
      throw new ConflictError(
        `Somebody has changed this ${this.kind} meanwhile; load it again and repeat your change`,
      );
    }
    return fromRow(this.columns, row);
  }

  /** What the portal itself notes down; nobody's edit is in its way. */
  async note(id: string, fields: Partial<TRecord>): Promise<void> {
    await this.noteOnce(id, {}, fields);
  }

  /** As `note`, if the row still is as `expected`; of several that ask, one is told so. */
  async noteOnce(
    id: string,
    expected: Partial<TRecord>,
    fields: Partial<TRecord>,
  ): Promise<boolean> {
    const written = await this.knex(this.table)
      .where({ id, ...toRow(this.columns, expected) })
      .update(toRow(this.columns, fields));
    return written > 0;
  }

  /** Adds to a number; replicas that do so together lose none. */
  async count(id: string, field: keyof TRecord, more: number): Promise<void> {
    await this.knex(this.table)
      .where({ id })
      .increment(this.columns[field].name, more);
  }

  async listEnabled(): Promise<TRecord[]> {
    const rows = await this.knex(this.table).where({ enabled: true });
    return rows.map(row => fromRow(this.columns, row));
  }

  /** @throws NotFoundError */
  async delete(id: string): Promise<void> {
    if ((await this.knex(this.table).where({ id }).delete()) === 0) {
      throw new NotFoundError(`No ${this.kind} with id ${id}`);
    }
  }

  private row(record: Partial<TRecord>): Record<string, unknown> {
    return {
      ...toRow(this.columns, record),
      ...(record.name !== undefined && { name_lower: searchable(record.name) }),
    };
  }
}
