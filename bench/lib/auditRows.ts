import { Knex } from 'knex';

/** How many there are of what events are found by. */
export const people = 20_000;
export const targets = 50_000;
const workspaces = 400;

/** Half a second between two. */
export const timeOf = (n: number) =>
  new Date(Date.UTC(2026, 0, 1) + n * 500).toISOString();

const columns =
  'writer, seq, at, plugin, event, severity, status, actor, address, user_agent, method, path, request_id, target_type, target_id, workspace_id, count, meta, words, previous, hash';

/**
 * Fills an empty trail for searches: the hashes are none. Without the triggers, the same for each row, and with the
 * indexes after the rows; that takes a tenth of the time.
 */
export async function fillTrail(knex: Knex, count: number): Promise<void> {
  if (knex.client.config.client !== 'pg') {
    const time =
      "strftime('%Y-%m-%dT%H:%M:%fZ', 1767225600 + n / 2.0, 'unixepoch')";
    await knex.raw(
      `insert into audit_events (${columns}) with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < ${count}) ${select(time, 'numbers')}`,
    );
    await knex.raw('analyze');
    return;
  }
  const { rows: indexes } = await knex.raw(
    "select indexname, indexdef from pg_indexes where tablename = 'audit_events' and indexname not in ('audit_events_pkey', 'audit_events_chain')",
  );
  for (const { indexname } of indexes) {
    await knex.raw('drop index ??', [indexname]);
  }
  const time = `to_char(timestamp '2026-01-01' + n * interval '500 ms', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  await knex.raw(
    `insert into audit_events (${columns}) ${select(time, `generate_series(1::bigint, ${count}) n`)}`,
  );
  await knex.transaction(async trx => {
    await trx.raw("set local maintenance_work_mem = '512MB'");
    for (const { indexdef } of indexes) {
      await trx.raw(indexdef);
    }
  });
  await knex.raw('vacuum analyze audit_events');
}

/** Of the number `n`; `time` is the one thing that each engine has its own words for. */
function select(time: string, from: string): string {
  const pick = (...words: string[]) =>
    `(case ${words.map((word, n) => `when n % ${words.length} = ${n} then '${word}'`).join(' ')} end)`;
  const event = pick(
    'catalog.entity-fetch',
    'clouds.startInstance',
    'catalog.entity-fetch',
    'scaffolder.task',
    'auth.sign-in',
  );
  const plugin = pick('catalog', 'clouds', 'catalog', 'scaffolder', 'auth');
  // Divided first, so that everybody does everything.
  const actor = `'user:default/person-' || ((n / 5 * 7919) % ${people})`;
  const target = `'resource:default/server-' || ((n / 7 * 104729) % ${targets})`;
  const request = `'request-' || n`;
  return `select 'bench', n, ${time}, ${plugin}, ${event},
    case when n % 5 in (0, 2) then 'low' else 'medium' end,
    case when n % 97 = 0 then 'failed' when n % 2 = 0 then 'initiated' else 'succeeded' end,
    ${actor}, '10.0.' || (n % 250) || '.' || (n / 250 % 200), 'Mozilla/5.0', 'GET', '/api/clouds/instances', ${request},
    'entity', ${target}, 'workspace-' || (n / 3 % ${workspaces}), 1, '{}',
    ${event} || ' ' || ${actor} || ' ' || ${target} || ' /api/clouds/instances ' || ${request} || ' {}',
    'previous', 'hash' from ${from}`;
}
