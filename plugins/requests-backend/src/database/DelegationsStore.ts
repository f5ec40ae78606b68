import { NotFoundError } from '@backstage/errors';
import { fromRow, PageQuery, selectPage, toRow } from '@rackstage/stores';
import { Knex } from 'knex';
import { DelegationRecord } from './records';
import { delegationColumns } from './rows';

const table = 'delegations';

const fromDelegationRow = (row: Record<string, unknown>) =>
  fromRow<DelegationRecord>(delegationColumns, row);

/** Who decides for whom, and from when until when. */
export class DelegationsStore {
  constructor(private readonly knex: Knex) {}

  async insert(record: DelegationRecord): Promise<void> {
    await this.knex(table).insert(toRow(delegationColumns, record));
  }

  /** @throws NotFoundError */
  async get(id: string): Promise<DelegationRecord> {
    const row = await this.knex(table).where({ id }).first();
    if (!row) {
      throw new NotFoundError(`No delegation with id ${id}`);
    }
    return fromDelegationRow(row);
  }

  async delete(id: string): Promise<void> {
    await this.knex(table).where({ id }).delete();
  }

  /** Given or taken by somebody; of everybody where absent. */
  async list(person: string | undefined, page: PageQuery) {
    const select = this.knex(table);
    if (person !== undefined) {
      select.where(inner =>
        inner.where({ principal: person }).orWhere({ delegate: person }),
      );
    }
    const found = await selectPage(
      select,
      this.knex,
      {
        key: '-createdAt',
        expression: 'created_at',
        tieBreaker: 'id',
        tieBreakerType: 'text',
      },
      page,
    );
    return { ...found, items: found.items.map(fromDelegationRow) };
  }

  /** For whom somebody decides at a time. */
  async principalsOf(delegate: string, at: string): Promise<string[]> {
    const refs = await this.knex(table)
      .where({ delegate })
      .where('ends_at', '>', at)
      .where('starts_at', '<=', at)
      .pluck('principal');
    return [...new Set<string>(refs)].sort();
  }

  /** Who decides for these people at a time. */
  async delegatesOf(principals: string[], at: string): Promise<string[]> {
    const refs = await this.knex(table)
      .whereIn('principal', principals)
      .where('ends_at', '>', at)
      .where('starts_at', '<=', at)
      .pluck('delegate');
    return [...new Set<string>(refs)].sort();
  }
}
