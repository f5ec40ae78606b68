import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { describeUpgrades } from '@rackstage/test-kit';
import { requireTrigrams } from './migrateTrail';

const packageDir = resolvePackagePath('@rackstage/audit-trail');

describeUpgrades({
  migrationsDir: `${packageDir}/migrations`,
  dataSetsDir: `${packageDir}/__fixtures__/upgrades`,
  prepare: requireTrigrams,
});
