import { ConflictError, NotFoundError } from '@backstage/errors';
import { DriverDescription } from '@rackstage/plugin-clouds-node/host';
import {
  Columns,
  flag,
  fromRow,
  isForeignKeyViolation,
  isUniqueViolation,
  json,
  plain,
  toRow,
} from '@rackstage/stores';
import { Knex } from 'knex';
import {
  DriverPackageRecord,
  DriverPackagesStore,
} from './DriverPackagesStore';

const columns: Columns<DriverPackageRecord> = {
  id: plain('id'),
  driver: plain('driver'),
  name: plain('name'),
  version: plain('version'),
  license: plain('license'),
  state: plain('state'),
  reason: json('reason'),
  active: flag('active'),
  source: plain('source'),
  integrity: plain('integrity'),
  signature: plain('signature'),
  sizeBytes: plain('size_bytes'),
  entry: plain('entry'),
  description: json('description'),
  installedBy: plain('installed_by'),
  installedAt: plain('installed_at'),
};

const keptRefusals = 20;

export class DatabaseDriverPackagesStore implements DriverPackagesStore {
  constructor(
    private readonly knex: Knex,
    private readonly workspaceId: string,
  ) {}

  async list(): Promise<DriverPackageRecord[]> {
    const rows = await this.ours()
      .orderBy('installed_at', 'desc')
      .orderBy('id');
    return rows.map(row => fromRow(columns, row));
  }

  async get(id: string): Promise<DriverPackageRecord> {
    const row = await this.ours().where({ id }).first();
    if (!row) {
      throw new NotFoundError(`No driver package with id ${id}`);
    }
    return fromRow(columns, row);
  }

  async reserve(record: DriverPackageRecord): Promise<void> {
    try {
      await this.knex.transaction(async tx => {
        const others = await this.ours(tx)
          .where({ driver: record.driver })
          .whereNot({ state: 'refused' })
          .select('name');
        const stranger = others.find(({ name }) => name !== record.name);
        if (stranger) {
          throw new ConflictError(
            `The driver '${record.driver}' is brought by ${stranger.name} already`,
          );
        }
        // The index lets only one of those that find nothing be the first.
        await this.insert(tx, { ...record, active: others.length === 0 });
      });
    } catch (error) {
      if (isUniqueViolation(error)) {
        throw new ConflictError(
          `${record.name} ${record.version} is installed already, or just being installed by somebody else`,
        );
      }
      throw error;
    }
  }

  async finish(
    id: string,
    archive: Buffer,
    description: DriverDescription,
  ): Promise<DriverPackageRecord> {
    await this.knex.transaction(async tx => {
      const count = await this.ours(tx)
        .where({ id, state: 'checking' })
        .update(toRow(columns, { state: 'installed', description }));
      if (count === 0) {
        throw new ConflictError(
          'The check took too long and was given up; install it again',
        );
      }
      await tx('driver_package_archives').insert({
        package_id: id,
        workspace_id: this.workspaceId,
        data: archive,
      });
    });
    return this.get(id);
  }

  async refuse(record: DriverPackageRecord): Promise<void> {
    const refused = { ...record, state: 'refused' as const, active: false };
    await this.knex.transaction(async tx => {
      const { id, ...change } = refused;
      const count = await this.ours(tx)
        .where({ id })
        .update(toRow(columns, change));
      if (count === 0) {
        await this.insert(tx, refused);
      }
      const old = await this.ours(tx)
        .where({ state: 'refused' })
        .orderBy('installed_at', 'desc')
        .orderBy('id')
        .offset(keptRefusals)
        .limit(1000)
        .select('id');
      await this.ours(tx)
        .whereIn(
          'id',
          old.map(row => row.id),
        )
        .delete();
    });
  }

  async refuseInterrupted(before: string): Promise<void> {
    await this.ours()
      .where({ state: 'checking' })
      .where('installed_at', '<', before)
      .update(
        toRow(columns, {
          state: 'refused',
          active: false,
          reason: { code: 'interrupted', detail: '' },
        }),
      );
  }

  async archive(id: string): Promise<Buffer> {
    const row = await this.knex('driver_package_archives')
      .where({ package_id: id, workspace_id: this.workspaceId })
      .first('data');
    if (!row) {
      throw new NotFoundError(`The driver package ${id} is not installed`);
    }
    return row.data;
  }

  async activate(id: string): Promise<void> {
    const { driver } = await this.get(id);
    await this.knex.transaction(async tx => {
      await this.ours(tx)
        .where({ driver, active: true })
        .update({ active: false });
      const count = await this.ours(tx)
        .where({ id, state: 'installed' })
        .update({ active: true });
      if (count === 0) {
        throw new NotFoundError(`The driver package ${id} is not installed`);
      }
    });
  }

  async remove(id: string): Promise<void> {
    const record = await this.get(id);
    try {
      await this.knex.transaction(async tx => {
        const others = await this.ours(tx)
          .where({ driver: record.driver ?? null, state: 'installed' })
          .whereNot({ id })
          .select('id');
        const removed = await this.ours(tx)
          .where({ id })
          .where(builder => {
            if (others.length > 0) {
              builder.where({ active: false });
            }
          })
          .delete();
        if (removed === 0) {
          throw new ConflictError(
            'New accounts are made with this version; make another one active first',
          );
        }
      });
    } catch (error) {
      if (isForeignKeyViolation(error)) {
        throw new ConflictError(
          'Accounts use this version; move them to another one, or remove them first',
        );
      }
      throw error;
    }
  }

  async countAccounts(): Promise<Map<string, number>> {
    const rows = await this.knex('accounts')
      .whereNotNull('driver_package_id')
      .groupBy('driver_package_id')
      .select({ id: 'driver_package_id' }, this.knex.raw('count(*) as total'));
    return new Map(rows.map(({ id, total }) => [id, Number(total)]));
  }

  private insert(tx: Knex, record: DriverPackageRecord) {
    return tx('driver_packages').insert({
      workspace_id: this.workspaceId,
      ...toRow(columns, record),
    });
  }

  private ours(knex: Knex = this.knex) {
    return knex('driver_packages').where({ workspace_id: this.workspaceId });
  }
}
