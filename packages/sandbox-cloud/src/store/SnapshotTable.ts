import { Knex } from 'knex';
import { Scope, Snapshot } from '../service/resources';
import { Counts, ResourceTable, scopeColumns } from './ResourceTable';
import { snapshotOf, snapshotRow, SnapshotRow } from './rows';

export class SnapshotTable extends ResourceTable<Snapshot, SnapshotRow> {
  constructor(database: Knex, now: number) {
    super(database, now, {
      table: 'snapshots',
      toRow: snapshotRow,
      ofRow: snapshotOf,
    });
  }

  async usage(scope: Scope) {
    const [row]: Counts[] = await this.present()
      .where(scopeColumns(scope))
      .select()
      .count({ snapshots: '*' })
      .sum({ snapshotGiB: 'size_gib' });
    return {
      snapshots: Number(row.snapshots),
      snapshotGiB: Number(row.snapshotGiB),
    };
  }
}
