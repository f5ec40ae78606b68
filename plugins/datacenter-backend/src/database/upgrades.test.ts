import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeUpgrades } from '@rackstage/test-kit';
import { deepEqual } from 'node:assert';
import { DatabaseObjectsStore } from './DatabaseObjectsStore';

const packageDir = resolvePackagePath('@rackstage/plugin-datacenter-backend');

describeUpgrades({
  migrationsDir: `${packageDir}/migrations`,
  dataSetsDir: `${packageDir}/__fixtures__/upgrades`,
  async check(knex) {
    const store = new DatabaseObjectsStore(knex);
    const { items } = await store.list('racks', { search: '랙', limit: 10 });
    deepEqual(
      items.map(({ fields }) => [fields.name, fields.heightUnits]),
      [['랙 1', 42.5]],
    );
  },
});
