import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { Knex } from 'knex';

const done = new WeakMap<Knex, Promise<void>>();

/**
 * Makes the tables, once for each process, whoever needs them first: a plugin in a process of its own writes to the
 * trail before the plugin that shows it has ever run.
 */
export function migrateTrail(knex: Knex): Promise<void> {
  let migration = done.get(knex);
  if (!migration) {
    migration = migrate(knex);
    // Who comes next tries again.
    migration.catch(() => done.delete(knex));
    done.set(knex, migration);
  }
  return migration;
}

async function migrate(knex: Knex): Promise<void> {
  const latest = () =>
    knex.migrate.latest({
      directory: resolvePackagePath('@rackstage/audit-trail', 'migrations'),
    });
  if (!isPostgres(knex)) {
    await latest();
    return;
  }
  await knex.transaction(async trx => {
    await trx.raw("select pg_advisory_xact_lock(hashtext('rackstage.audit'))");
    await requireTrigrams(knex);
    await latest();
  });
}

/** Before the migrations, one of which needs it. */
export async function requireTrigrams(knex: Knex): Promise<void> {
  if (!isPostgres(knex)) {
    return;
  }
  try {
    await knex.raw('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  } catch (error) {
    const { rows } = await knex.raw('SELECT current_database() AS name');
    throw new ServiceUnavailableError(
      `The audit trail needs the extension pg_trgm in the database '${rows[0].name}', and the portal's user may not create it there. Have an administrator run, in that database: CREATE EXTENSION pg_trgm;`,
      error,
    );
  }
}

const isPostgres = (knex: Knex) => knex.client.config.client === 'pg';
