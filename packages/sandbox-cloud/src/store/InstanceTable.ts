import { Knex } from 'knex';
import { Instance, Scope } from '../service/resources';
import { Counts, ResourceTable, scopeColumns } from './ResourceTable';
import { instanceOf, instanceRow, InstanceRow } from './rows';

export class InstanceTable extends ResourceTable<Instance, InstanceRow> {
  constructor(database: Knex, now: number) {
    super(database, now, {
      table: 'instances',
      toRow: instanceRow,
      ofRow: instanceOf,
    });
  }

  /** In any region of any project. */
  async findAnywhere(id: string): Promise<Instance | undefined> {
    return this.read(await this.present().where({ id }))[0];
  }

  async usage(scope: Scope) {
    const [row]: Counts[] = await this.present()
      .where(scopeColumns(scope))
      .select()
      .count({ instances: '*' })
      .sum({ vcpus: 'vcpus', memoryMiB: 'memory_mib' });
    return {
      instances: Number(row.instances),
      vcpus: Number(row.vcpus),
      memoryMiB: Number(row.memoryMiB),
    };
  }

  /** How many of the spec each zone of the region holds, over all projects. */
  async countPerZone(
    regionId: string,
    specId: string,
  ): Promise<Map<string, number>> {
    const rows: Array<{ zone_id: string; instances: number | string }> =
      await this.present()
        .where({ region_id: regionId, spec_id: specId })
        .groupBy('zone_id')
        .select('zone_id')
        .count({ instances: '*' });
    return new Map(rows.map(row => [row.zone_id, Number(row.instances)]));
  }

  /** One that is in the security group, if there is one. */
  async findInGroup(
    scope: Scope,
    groupId: string,
  ): Promise<Instance | undefined> {
    // An id has nothing in it that JSON or a pattern would write otherwise.
    const rows = await this.present()
      .where(scopeColumns(scope))
      .where('security_groups', 'like', `%"${groupId}"%`)
      .limit(1);
    return this.read(rows)[0];
  }

  /** Those of the ids that are there. */
  async findAll(scope: Scope, ids: string[]): Promise<Instance[]> {
    const rows = await this.present()
      .where(scopeColumns(scope))
      .whereIn('id', ids);
    return this.read(rows);
  }

  /** Which addresses of which of the subnets are taken. */
  async hostsIn(
    subnetIds: string[],
  ): Promise<{ subnetId: string; hostNumber: number; id: string }[]> {
    const rows: Pick<InstanceRow, 'subnet_id' | 'host_number' | 'id'>[] =
      await this.present()
        .whereIn('subnet_id', subnetIds)
        .select('subnet_id', 'host_number', 'id');
    return rows.map(row => ({
      subnetId: row.subnet_id,
      hostNumber: row.host_number,
      id: row.id,
    }));
  }

  async hostNumbers(subnetId: string): Promise<number[]> {
    return this.present().where({ subnet_id: subnetId }).pluck('host_number');
  }
}
