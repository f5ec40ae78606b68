import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeUpgrades } from '@rackstage/test-kit';
import { deepEqual } from 'node:assert';
import { subscriptionColumns } from './rows';
import { SettingsStore } from './SettingsStore';

const packageDir = resolvePackagePath('@rackstage/plugin-webhooks-backend');

describeUpgrades({
  migrationsDir: `${packageDir}/migrations`,
  dataSetsDir: `${packageDir}/__fixtures__/upgrades`,
  async check(knex) {
    const store = new SettingsStore(
      knex,
      'subscriptions',
      subscriptionColumns,
      'subscription',
    );
    const { items } = await store.list({ search: '메신저', limit: 10 });
    deepEqual(
      items.map(({ name, eventTypes, verifyTls }) => [
        name,
        eventTypes,
        verifyTls,
      ]),
      [['메신저', ['rackstage.clouds.*'], true]],
    );
  },
});
