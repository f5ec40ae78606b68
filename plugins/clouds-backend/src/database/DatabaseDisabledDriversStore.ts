import { Columns, fromRow, plain, toRow } from '@rackstage/stores';
import { Knex } from 'knex';
import { DisabledDriver, DisabledDriversStore } from './DisabledDriversStore';

const columns: Columns<DisabledDriver> = {
  driver: plain('driver'),
  disabledAt: plain('disabled_at'),
  disabledBy: plain('disabled_by'),
};

export class DatabaseDisabledDriversStore implements DisabledDriversStore {
  constructor(
    private readonly knex: Knex,
    private readonly workspaceId: string,
  ) {}

  async list(): Promise<DisabledDriver[]> {
    const rows = await this.ours();
    return rows.map(row => fromRow(columns, row));
  }

  async add(driver: DisabledDriver): Promise<void> {
    await this.knex('disabled_drivers')
      .insert({ workspace_id: this.workspaceId, ...toRow(columns, driver) })
      .onConflict(['workspace_id', 'driver'])
      .ignore();
  }

  async remove(driver: string): Promise<void> {
    await this.ours().where({ driver }).delete();
  }

  private ours() {
    return this.knex('disabled_drivers').where({
      workspace_id: this.workspaceId,
    });
  }
}
