import { Knex } from 'knex';

/**
 * Makes tasks count as interrupted that nobody took within ten seconds: the replica that had stored them has died, and
 * the others look only for what they have stored themselves. Whoever takes one in this moment wins.
 *
 * Does nothing while as many tasks run as a replica has slots: then tasks wait for a slot, and are looked for when one
 * is free.
 */
export async function releaseUntaken(knex: Knex, slots: number): Promise<void> {
  const longAgo = knex.client.config.client.includes('sqlite')
    ? knex.raw("datetime('now', '-10 seconds')")
    : knex.raw("now() - interval '10 seconds'");
  const running = knex('tasks')
    .where({ status: 'processing' })
    .where('last_heartbeat_at', '>', longAgo)
    .count();
  await knex('tasks')
    .where({ status: 'open' })
    .where('created_at', '<=', longAgo)
    .where(query =>
      query
        .whereNull('last_heartbeat_at')
        .orWhere('last_heartbeat_at', '<=', longAgo),
    )
    .whereRaw('(?) < ?', [running, slots])
    .update({ status: 'processing', last_heartbeat_at: longAgo });
}
