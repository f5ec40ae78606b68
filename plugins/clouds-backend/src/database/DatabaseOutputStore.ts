import { Columns, fromRow, plain, toRow } from '@rackstage/stores';
import { Knex } from 'knex';
import { OutputChunkRecord } from './reachingRecords';

const columns: Columns<OutputChunkRecord> = {
  subjectId: plain('subject_id'),
  workspaceId: plain('workspace_id'),
  seq: plain('seq'),
  data: plain('data'),
  keyId: plain('key_id'),
  createdAt: plain('created_at'),
};

/** What terminals showed and commands wrote, in parts. */
export class DatabaseOutputStore {
  constructor(private readonly knex: Knex) {}

  async append(record: OutputChunkRecord): Promise<void> {
    await this.knex('output_chunks').insert(toRow(columns, record));
  }

  /** Parts from one on, in their order. */
  async list(
    subjectId: string,
    from: number,
    limit: number,
  ): Promise<OutputChunkRecord[]> {
    const rows = await this.knex('output_chunks')
      .where({ subject_id: subjectId })
      .where('seq', '>=', from)
      .orderBy('seq')
      .limit(limit);
    return rows.map(row => fromRow(columns, row));
  }

  /** What is older. */
  async deleteBefore(time: string): Promise<void> {
    await this.knex('output_chunks').where('created_at', '<', time).delete();
  }

  /** Some that were not encrypted with this key. */
  async listWithOtherKey(
    keyId: string,
    limit: number,
  ): Promise<OutputChunkRecord[]> {
    const rows = await this.knex('output_chunks')
      .whereNot({ key_id: keyId })
      .orderBy(['subject_id', 'seq'])
      .limit(limit);
    return rows.map(row => fromRow(columns, row));
  }

  async reencrypt(
    { subjectId, seq }: OutputChunkRecord,
    after: Pick<OutputChunkRecord, 'data' | 'keyId'>,
  ): Promise<void> {
    await this.knex('output_chunks')
      .where({ subject_id: subjectId, seq })
      .update(toRow<OutputChunkRecord>(columns, after));
  }
}
