import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeUpgrades } from '@rackstage/test-kit';
import { migrations } from './migrate';

describeUpgrades({
  migrationsDir: migrations.directory,
  tableName: migrations.tableName,
  dataSetsDir: resolvePackagePath(
    '@rackstage/plugin-auth-backend-module-oidc',
    '__fixtures__/upgrades',
  ),
});
