import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeUpgrades } from '@rackstage/test-kit';
import { migrations, requireTrigrams } from './migrate';

describeUpgrades({
  migrationsDir: migrations.directory,
  tableName: migrations.tableName,
  dataSetsDir: resolvePackagePath(
    '@rackstage/plugin-search-backend-module-trigram',
    '__fixtures__/upgrades',
  ),
  prepare: requireTrigrams,
  // SQLite has them in a table of its own kind.
  postgresOnly: { search_documents: ['grams'] },
});
