import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import { Knex } from 'knex';

/** Other modules share the database of the plugin, and have migrations of their own. */
export const migrations = {
  directory: resolvePackagePath(
    '@rackstage/plugin-search-backend-module-trigram',
    'migrations',
  ),
  tableName: 'search_trigram_migrations',
};

/** @throws ServiceUnavailableError when the database lacks what it takes, with how to mend it */
export async function migrate(knex: Knex): Promise<void> {
  await requireTrigrams(knex);
  await knex.migrate.latest(migrations);
}

/** Of PostgreSQL; SQLite has its own. */
export async function requireTrigrams(knex: Knex): Promise<void> {
  if (knex.client.config.client !== 'pg') {
    return;
  }
  const { rows } = await knex.raw(
    "select 1 from pg_extension where extname = 'pg_trgm'",
  );
  if (rows.length > 0) {
    return;
  }
  try {
    await knex.raw('create extension if not exists pg_trgm');
  } catch (error) {
    const place = await knex.raw('select current_database() as name');
    throw new ServiceUnavailableError(
      `Search needs the extension pg_trgm in the database '${place.rows[0].name}', and the portal's user may not create it there. Have an administrator run, in that database: CREATE EXTENSION pg_trgm;`,
      toError(error) as Error,
    );
  }
}
