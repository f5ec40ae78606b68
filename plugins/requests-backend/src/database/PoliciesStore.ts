import { ConflictError, NotFoundError } from '@backstage/errors';
import { fromRow, PageQuery, selectPage, toRow } from '@rackstage/stores';
import { Knex } from 'knex';
import { PolicyVersionRecord } from './records';
import { policyVersionColumns } from './rows';

const table = 'policy_versions';

const fromVersionRow = (row: Record<string, unknown>) =>
  fromRow<PolicyVersionRecord>(policyVersionColumns, row);

/** Every version of the policy; the newest is in force. */
export class PoliciesStore {
  constructor(private readonly knex: Knex) {}

  async current(): Promise<PolicyVersionRecord> {
    const row = await this.knex(table).orderBy('version', 'desc').first();
    if (!row) {
      throw new NotFoundError('There is no policy yet');
    }
    return fromVersionRow(row);
  }

  /** @throws NotFoundError */
  async get(version: number): Promise<PolicyVersionRecord> {
    const row = await this.knex(table).where({ version }).first();
    if (!row) {
      throw new NotFoundError(`No version ${version} of the policy`);
    }
    return fromVersionRow(row);
  }

  async list(page: PageQuery) {
    const found = await selectPage(
      this.knex(table),
      this.knex,
      {
        key: '-version',
        expression: 'created_at',
        tieBreaker: 'version',
        tieBreakerType: 'integer',
      },
      page,
    );
    return { ...found, items: found.items.map(fromVersionRow) };
  }

  /** Where there is none at all. */
  async seed(record: PolicyVersionRecord): Promise<void> {
    await this.knex(table)
      .insert(toRow(policyVersionColumns, record))
      .onConflict('version')
      .ignore();
  }

  /** @throws ConflictError when its number is taken */
  async publish(record: PolicyVersionRecord): Promise<void> {
    const inserted = await this.knex(table)
      .insert(toRow(policyVersionColumns, record))
      .onConflict('version')
      .ignore()
      .returning('version');
    if (inserted.length === 0) {
      throw new ConflictError(
        `Version ${record.version} was published by somebody else meanwhile; look at it, and make your change again`,
      );
    }
  }
}
