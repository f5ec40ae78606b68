import { Knex } from 'knex';

/**
 * Leases are measured by the database's clock: replicas' own clocks may be
 * minutes apart, and a lease that one of them thinks expired would be worked
 * on twice.
 */
export function databaseMilliseconds(knex: Knex): Knex.Raw {
  return knex.client.config.client === 'pg'
    ? knex.raw('(extract(epoch from clock_timestamp()) * 1000)::bigint')
    : knex.raw("cast((julianday('now') - 2440587.5) * 86400000 as integer)");
}

/** What the database's clock shows. */
export async function databaseNow(knex: Knex): Promise<Date> {
  const [{ now }] = await knex.select({ now: databaseMilliseconds(knex) });
  return new Date(Number(now));
}

/** Of any loop. */
const longestLeaseMilliseconds = 5 * 60_000;

export interface LeaseOptions {
  /** Who is asking: one per process. */
  owner: string;
  milliseconds: number;
}

/**
 * Claims up to `limit` rows whose time has come and that nobody holds.
 * `selectDue` narrows the table down to them.
 */
export async function claimRows(
  knex: Knex,
  table: string,
  lease: LeaseOptions,
  limit: number,
  selectDue: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<Record<string, unknown>[]> {
  const now = databaseMilliseconds(knex);
  await shortenImpossible(knex, table, lease, selectDue);
  const due = selectDue(knex(table).select('id'))
    .where(free =>
      free.whereNull('lease_expires_at').orWhere('lease_expires_at', '<', now),
    )
    .limit(limit);
  if (knex.client.config.client === 'pg') {
    // Replicas that ask at the same moment take different rows.
    due.forUpdate().skipLocked();
  }
  return knex(table)
    .whereIn('id', due)
    .update({
      lease_owner: lease.owner,
      lease_expires_at: knex.raw('? + ?', [now, lease.milliseconds]),
    })
    .returning('*');
}

/**
 * A lease that ends later than any can is from before the clock was put back.
 * Whoever holds it has as long to renew it as if it were given now.
 */
async function shortenImpossible(
  knex: Knex,
  table: string,
  lease: LeaseOptions,
  selectDue: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
): Promise<void> {
  const now = databaseMilliseconds(knex);
  const after = (milliseconds: number) =>
    knex.raw('? + ?', [now, milliseconds]);
  const held = selectDue(knex(table).select('id')).where(
    'lease_expires_at',
    '>',
    after(longestLeaseMilliseconds),
  );
  await knex(table)
    .whereIn('id', held)
    .update({ lease_expires_at: after(lease.milliseconds) });
}

/** Prolongs what is still held; the ids that are not in the answer are lost. */
export async function renewRows(
  knex: Knex,
  table: string,
  lease: LeaseOptions,
  ids: string[],
): Promise<string[]> {
  const rows = await knex(table)
    .whereIn('id', ids)
    .where({ lease_owner: lease.owner })
    .update({
      lease_expires_at: knex.raw('? + ?', [
        databaseMilliseconds(knex),
        lease.milliseconds,
      ]),
    })
    .returning('id');
  return rows.map(({ id }) => id);
}

/** When the next row that nobody holds is due; absent when none will be. */
export async function nextDueAt(
  knex: Knex,
  table: string,
  select = (query: Knex.QueryBuilder) => query,
): Promise<string | undefined> {
  const row = await select(knex(table))
    .whereNotNull('next_attempt_at')
    .whereNull('lease_owner')
    .min({ next: 'next_attempt_at' })
    .first();
  return row?.next ?? undefined;
}

/** Whatever waits for a time waits no more. */
export async function makeRowsDue(
  knex: Knex,
  table: string,
  now: string,
): Promise<void> {
  await knex(table)
    .where('next_attempt_at', '>', now)
    .update({ next_attempt_at: now });
}
