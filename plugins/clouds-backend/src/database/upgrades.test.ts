import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeUpgrades } from '@rackstage/test-kit';
import { deepEqual } from 'node:assert';
import { DatabaseAccountsStore } from './DatabaseAccountsStore';
import { DatabaseInstancesStore } from './DatabaseInstancesStore';

const packageDir = resolvePackagePath('@rackstage/plugin-clouds-backend');

describeUpgrades({
  migrationsDir: `${packageDir}/migrations`,
  dataSetsDir: `${packageDir}/__fixtures__/upgrades`,
  async check(knex) {
    const found = await new DatabaseAccountsStore(knex).list({
      search: 'SÉOUL',
      sort: 'title',
      limit: 10,
    });
    deepEqual(
      found.items.map(({ name }) => name),
      ['seoul'],
    );
    const instances = new DatabaseInstancesStore(
      knex,
      () => '2026-03-02T10:00:00.000Z',
    );
    const { items } = await instances.list({ sort: 'name', limit: 10 });
    deepEqual(
      items.map(({ name, labels, cloudId }) => [name, labels, cloudId]),
      [['web-01', { team: '민원' }, 'i-1']],
    );
  },
});
