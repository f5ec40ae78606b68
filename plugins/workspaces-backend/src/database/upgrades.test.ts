import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeUpgrades } from '@rackstage/test-kit';
import { deepEqual } from 'node:assert';
import { DatabaseWorkspacesStore } from './DatabaseWorkspacesStore';
import { readAccessTable } from './readAccessTable';

const packageDir = resolvePackagePath('@rackstage/plugin-workspaces-backend');

describeUpgrades({
  migrationsDir: `${packageDir}/migrations`,
  dataSetsDir: `${packageDir}/__fixtures__/upgrades`,
  async check(knex) {
    const { items } = await new DatabaseWorkspacesStore(knex).list({
      search: '강남',
      sort: 'title',
      limit: 10,
    });
    deepEqual(
      items.map(({ id, limits, memberCount }) => [id, limits, memberCount]),
      [['gangnam', { instances: 10 }, 1]],
    );
    const { roles } = await readAccessTable(knex);
    deepEqual(roles, [{ name: 'auditor', allow: ['audit.*'], allowOwned: [] }]);
  },
});
