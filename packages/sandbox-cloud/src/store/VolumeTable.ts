import { Knex } from 'knex';
import { Scope, Volume } from '../service/resources';
import { Counts, ResourceTable, scopeColumns } from './ResourceTable';
import { volumeOf, volumeRow, VolumeRow } from './rows';

export class VolumeTable extends ResourceTable<Volume, VolumeRow> {
  constructor(database: Knex, now: number) {
    super(database, now, {
      table: 'volumes',
      toRow: volumeRow,
      ofRow: volumeOf,
    });
  }

  /** Those whose row names one of the instances; whether they are still attached is for the caller to see. */
  async naming(instanceIds: string[]): Promise<Volume[]> {
    const rows = await this.present()
      .whereIn('instance_id', instanceIds)
      .orderBy('id');
    return this.read(rows);
  }

  async usage(scope: Scope) {
    const [row]: Counts[] = await this.present()
      .where(scopeColumns(scope))
      .select()
      .count({ volumes: '*' })
      .sum({ volumeGiB: 'size_gib' });
    return { volumes: Number(row.volumes), volumeGiB: Number(row.volumeGiB) };
  }
}
