import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeUpgrades } from '@rackstage/test-kit';

const packageDir = resolvePackagePath(
  '@rackstage/plugin-mcp-actions-backend-module-confirmation',
);

describeUpgrades({
  migrationsDir: `${packageDir}/migrations`,
  tableName: 'confirmation_migrations',
  dataSetsDir: `${packageDir}/__fixtures__/upgrades`,
});
