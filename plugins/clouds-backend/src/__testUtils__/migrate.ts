import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

const migrated = new WeakSet<Knex>();

/** Once for each database, however many worlds there are in it. */
export async function migrate(knex: Knex): Promise<void> {
  if (migrated.has(knex)) {
    return;
  }
  await knex.migrate.latest({
    directory: resolvePackagePath(
      '@rackstage/plugin-clouds-backend',
      'migrations',
    ),
  });
  migrated.add(knex);
}
