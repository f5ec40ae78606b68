import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

export async function migrate(knex: Knex): Promise<void> {
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@rackstage/plugin-datacenter-backend',
      'migrations',
    ),
  });
}
