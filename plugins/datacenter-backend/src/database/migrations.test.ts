import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { kindOf, objectKinds } from '@rackstage/plugin-datacenter-common';
import { createTestDatabases } from '@rackstage/test-kit';
import { Knex } from 'knex';
import { migrate } from '../__testUtils__/migrate';
import { columnOf, tableOf } from './kindTables';

const databases = createTestDatabases();
const directory = resolvePackagePath(
  '@rackstage/plugin-datacenter-backend',
  'migrations',
);

describe.each(databases.eachSupportedId())('migrations on %s', engine => {
  let knex: Knex;

  beforeEach(async () => {
    knex = await databases.init(engine);
    await migrate(knex);
  });

  afterEach(() => knex.destroy());

  it('have a table for every kind, with a column for each of its fields', async () => {
    for (const kind of objectKinds) {
      const columns = Object.keys(await knex(tableOf(kind)).columnInfo());
      expect(columns).toEqual(
        expect.arrayContaining([
          ...kindOf[kind].fields.map(columnOf),
          ...kindOf[kind].unique.map((_, index) => `unique_key_${index}`),
        ]),
      );
    }
  });

  it('leave nothing behind when all of them go down, and come up again', async () => {
    await knex.migrate.rollback({ directory }, true);
    for (const kind of objectKinds) {
      expect(await knex.schema.hasTable(tableOf(kind))).toBe(false);
    }
    for (const table of [
      'plans',
      'face_images',
      'netbox_servers',
      'netbox_objects',
    ]) {
      expect(await knex.schema.hasTable(table)).toBe(false);
    }
    await migrate(knex);
    expect(await knex('racks')).toEqual([]);
  });
});
