import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeUpgrades } from '@rackstage/test-kit';

const packageDir = resolvePackagePath('@rackstage/sandbox-cloud');

describeUpgrades({
  migrationsDir: `${packageDir}/migrations`,
  dataSetsDir: `${packageDir}/__fixtures__/upgrades`,
  tableName: 'sandbox_migrations',
});
