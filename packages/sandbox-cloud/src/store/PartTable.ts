import { Knex } from 'knex';
import { Part, PartKind } from '../parts/Part';
import { PageQuery, Scope } from '../service/resources';
import { Counts, ResourceTable, scopeColumns } from './ResourceTable';
import { partOf, partRow, PartRow } from './rows';

export class PartTable extends ResourceTable<Part, PartRow> {
  constructor(database: Knex, now: number) {
    super(database, now, { table: 'parts', toRow: partRow, ofRow: partOf });
  }

  /** All that a project has in the region: their number is limited. */
  async all(scope: Scope): Promise<Part[]> {
    const rows = await this.present().where(scopeColumns(scope)).orderBy('id');
    return this.read(rows);
  }

  async pageOf(
    kind: PartKind,
    scope: Scope,
    query: PageQuery,
  ): Promise<Part[]> {
    return this.page(scope, query, { kind });
  }

  /** In any region of the project. */
  async findTagged(
    kind: PartKind,
    projectId: string,
    tag: string,
  ): Promise<Part | undefined> {
    const rows = await this.present().where({
      project_id: projectId,
      kind,
      tag,
    });
    return this.read(rows)[0];
  }

  /** Whoever it belongs to. */
  async findAnywhere(id: string): Promise<Part | undefined> {
    return this.read(await this.present().where({ id }))[0];
  }

  async countPerKind(scope: Scope): Promise<Map<string, number>> {
    const rows: Array<Counts & { kind: string }> = await this.present()
      .where(scopeColumns(scope))
      .groupBy('kind')
      .select('kind')
      .count({ parts: '*' });
    return new Map(rows.map(({ kind, parts }) => [kind, Number(parts)]));
  }

  /** Public addresses that anybody has. */
  async publicAddresses(): Promise<string[]> {
    return this.present().where({ kind: 'public-ips' }).pluck('address');
  }
}
