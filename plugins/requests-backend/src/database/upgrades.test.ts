import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeUpgrades } from '@rackstage/test-kit';
import { deepEqual } from 'node:assert';
import { DatabaseRequestsStore } from './DatabaseRequestsStore';

const packageDir = resolvePackagePath('@rackstage/plugin-requests-backend');

describeUpgrades({
  migrationsDir: `${packageDir}/migrations`,
  dataSetsDir: `${packageDir}/__fixtures__/upgrades`,
  async check(knex) {
    if (!(await knex.schema.hasTable('requests'))) {
      return;
    }
    const store = new DatabaseRequestsStore(knex);
    const { items } = await store.list({
      view: 'inbox',
      viewer: { person: 'user:default/pim', refs: ['group:default/owners'] },
      search: '웹',
      sort: 'createdAt',
      limit: 10,
    });
    for (const { title, facts, waitingFor } of items) {
      deepEqual(
        [title, facts.monthlyPrice, waitingFor],
        [
          '웹 서버',
          { amount: '130800.5', currency: 'KRW' },
          ['group:default/owners'],
        ],
      );
    }
  },
});
