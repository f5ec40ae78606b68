import { Knex } from 'knex';

/**
 * Makes tasks count as interrupted that nobody took within ten seconds: the replica that had stored them has died, and
 * the others look only for what they have stored themselves. Whoever takes one in this moment wins.
 */
export async function releaseUntaken(knex: Knex): Promise<void> {
  const longAgo = knex.client.config.client.includes('sqlite')
    ? knex.raw("datetime('now', '-10 seconds')")
    : knex.raw("now() - interval '10 seconds'");
  await knex('tasks')
    .where({ status: 'open' })
    .where('created_at', '<=', longAgo)
    .where(query =>
      query
        .whereNull('last_heartbeat_at')
        .orWhere('last_heartbeat_at', '<=', longAgo),
    )
    .update({ status: 'processing', last_heartbeat_at: longAgo });
}
