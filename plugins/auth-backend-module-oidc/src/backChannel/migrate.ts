import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/** Backstage's auth plugin keeps its own list of migrations in the same database. */
export const migrations = {
  directory: resolvePackagePath(
    '@rackstage/plugin-auth-backend-module-oidc',
    'migrations',
  ),
  tableName: 'openid_migrations',
};

export const migrate = (knex: Knex) => knex.migrate.latest(migrations);
