import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** The catalog keeps its own list of migrations in the same database. */
export const migrations = {
  directory: resolvePackagePath(
    '@rackstage/plugin-catalog-backend-module-directory',
    'migrations',
  ),
  tableName: 'directory_migrations',
};

export const migrate = (knex: Knex) => knex.migrate.latest(migrations);
