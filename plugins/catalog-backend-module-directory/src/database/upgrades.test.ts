import { describeUpgrades } from '@rackstage/test-kit';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { migrations } from './migrate';

describeUpgrades({
  migrationsDir: migrations.directory,
  tableName: migrations.tableName,
  dataSetsDir: resolvePackagePath(
    '@rackstage/plugin-catalog-backend-module-directory',
    '__fixtures__/upgrades',
  ),
});
