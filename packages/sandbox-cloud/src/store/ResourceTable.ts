import { Knex } from 'knex';
import { PageQuery, Resource, Scope } from '../service/resources';
import { ResourceRow } from './rows';

/** How a kind of resource is written to its table and read from it. */
export interface RowMapping<T, R> {
  table: string;
  toRow(resource: T): R;
  ofRow(row: R): T;
}

export const scopeColumns = ({ projectId, regionId }: Scope) => ({
  project_id: projectId,
  region_id: regionId,
});

/** What all resources share in the store. Every reading is as of one moment. */
export class ResourceTable<T extends Resource<string>, R extends ResourceRow> {
  constructor(
    private readonly database: Knex,
    private readonly now: number,
    private readonly mapping: RowMapping<T, R>,
  ) {}

  /** In the order of the ids, so that no item moves from one page to another. */
  async page(
    scope: Scope,
    { after, limit, tag }: PageQuery,
    where: Partial<R> = {},
  ): Promise<T[]> {
    const query = this.present()
      .where({ ...scopeColumns(scope), ...where })
      .orderBy('id')
      .limit(limit);
    if (after !== undefined) {
      query.where('id', '>', after);
    }
    if (tag !== undefined) {
      query.where({ tag });
    }
    return this.read(await query);
  }

  async find(scope: Scope, id: string): Promise<T | undefined> {
    const rows = await this.present().where({ ...scopeColumns(scope), id });
    return this.read(rows)[0];
  }

  /** In any region of the project. */
  async findByTag(projectId: string, tag: string): Promise<T | undefined> {
    const rows = await this.present().where({ project_id: projectId, tag });
    return this.read(rows)[0];
  }

  async insert(resource: T): Promise<void> {
    // Rows of gone things still hold their tag and their address.
    await this.rows().where(this.gone).delete();
    await this.rows().insert(this.mapping.toRow(resource));
  }

  async update(resource: T): Promise<void> {
    await this.rows()
      .where({ id: resource.id })
      .update(this.mapping.toRow(resource));
  }

  protected read(rows: R[]): T[] {
    return rows.map(row => this.mapping.ofRow(row));
  }

  /** Those that are still there. */
  protected present(): Knex.QueryBuilder {
    return this.rows().whereNot(this.gone);
  }

  private readonly gone = (query: Knex.QueryBuilder) => {
    query.where('status_after', 'gone').where('settles_at', '<=', this.now);
  };

  private rows(): Knex.QueryBuilder {
    return this.database(this.mapping.table);
  }
}

/** A row of counts and sums: PostgreSQL gives them as text, and a sum over nothing is null. */
export type Counts = Record<string, number | string | null>;
