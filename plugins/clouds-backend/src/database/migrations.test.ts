import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { TestWorld } from '../__testUtils__/TestWorld';

const migrations: Knex.MigratorConfig = {
  directory: resolvePackagePath(
    '@rackstage/plugin-clouds-backend',
    'migrations',
  ),
};

const tables = [
  'accounts',
  'inventory_scopes',
  'inventory_items',
  'operations',
  'instances',
  'instance_labels',
  'instance_events',
];

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('migrations on %s', engine => {
  let knex: Knex;
  let world: TestWorld;
  let id: string;

  beforeEach(async () => {
    knex = await databases.init(engine);
    world = await TestWorld.create(knex);
    id = await world.run({ labels: { team: 'web' }, volumeGiB: 10 });
  });

  afterEach(() => knex.destroy());

  const downTo = async (name: string) => {
    for (;;) {
      const [, [file]] = await knex.migrate.down(migrations);
      if (file.includes(name)) {
        return;
      }
    }
  };
  const present = () =>
    Promise.all(tables.map(table => knex.schema.hasTable(table)));

  it('go down with data in the tables, and up again', async () => {
    for (const table of tables) {
      expect(await knex(table)).not.toEqual([]);
    }
    await downTo('create_clouds');
    expect(new Set(await present())).toEqual(new Set([false]));
    await knex.migrate.latest(migrations);
    expect(new Set(await present())).toEqual(new Set([true]));
  });

  it('leave instances that were made before as they were', async () => {
    const before = await world.record(id);
    await downTo('add_volume_times_missing');
    const columns = await knex('instances').columnInfo();
    expect(columns).not.toHaveProperty('volume_times_missing');
    await knex.migrate.latest(migrations);
    expect(await world.record(id)).toEqual(before);
  });

  it('let a name be taken once per account, until it is free again', async () => {
    const [row] = await knex('instances');
    const again = { ...row, id: 'again' };
    await expect(knex('instances').insert(again)).rejects.toThrow(/unique/i);
    await knex('instances')
      .where({ id })
      .update({ deleted_at: row.created_at });
    await knex('instances').insert(again);
    await expect(
      knex('instances').insert({ ...row, id: 'third' }),
    ).rejects.toThrow(/unique/i);
  });

  it('keep an account as long as something refers to it', async () => {
    await expect(knex('accounts').delete()).rejects.toThrow(/foreign key/i);
    await knex('instances').delete();
    await knex('accounts').delete();
    for (const table of ['inventory_items', 'instance_events']) {
      expect(await knex(table)).toEqual([]);
    }
  });
});
