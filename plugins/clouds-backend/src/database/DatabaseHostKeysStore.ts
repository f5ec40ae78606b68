import { Columns, fromRow, json, plain, toRow } from '@rackstage/stores';
import { Knex } from 'knex';
import { HostKeyRecord, TrustedHostKey } from './reachingRecords';

const columns: Columns<HostKeyRecord> = {
  subject: plain('subject'),
  workspaceId: plain('workspace_id'),
  accountId: plain('account_id'),
  trusted: json('trusted'),
  refused: json('refused'),
};

/** Which key each machine and bastion has to show. */
export class DatabaseHostKeysStore {
  constructor(private readonly knex: Knex) {}

  async find(subject: string): Promise<HostKeyRecord | undefined> {
    const row = await this.ours(subject).first();
    return row && fromRow(columns, row);
  }

  /** @returns what is trusted now: of several who are first at once, one is */
  async trustFirst(
    record: HostKeyRecord & { trusted: TrustedHostKey },
  ): Promise<HostKeyRecord> {
    await this.knex('host_keys')
      .insert(toRow(columns, record))
      .onConflict('subject')
      .ignore();
    await this.ours(record.subject)
      .whereNull('trusted')
      .update(toRow(columns, { trusted: record.trusted }));
    return fromRow(columns, await this.ours(record.subject).first());
  }

  async refuse(
    record: Pick<HostKeyRecord, 'subject' | 'workspaceId' | 'accountId'> &
      Required<Pick<HostKeyRecord, 'refused'>>,
  ): Promise<void> {
    await this.knex('host_keys')
      .insert(toRow<HostKeyRecord>(columns, record))
      .onConflict('subject')
      .merge(['refused']);
  }

  /** @returns false when that is not what was refused last */
  async accept(
    record: HostKeyRecord,
    trusted: TrustedHostKey,
  ): Promise<boolean> {
    const changed = await this.ours(record.subject)
      .where(toRow<HostKeyRecord>(columns, { refused: record.refused }))
      .update(toRow<HostKeyRecord>(columns, { trusted, refused: undefined }));
    return changed > 0;
  }

  private ours(subject: string) {
    return this.knex('host_keys').where({ subject });
  }
}
