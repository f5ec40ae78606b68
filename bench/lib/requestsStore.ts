import type { Knex } from 'knex';
import { createRequire } from 'node:module';
import type * as Store from '../../plugins/requests-backend/src/database/DatabaseRequestsStore';

// The bench is made of ES modules and the portal is not: an import of them finds no names.
const load = createRequire(import.meta.url);

const store: typeof Store = load(
  '../../plugins/requests-backend/src/database/DatabaseRequestsStore.ts',
);

export const { DatabaseRequestsStore } = store;

export const migrateRequests = (knex: Knex) =>
  knex.migrate.latest({ directory: 'plugins/requests-backend/migrations' });

/** Workspaces, and people: of each, person n is in group n modulo the groups. */
export const workspaces = 400;
export const people = 20_000;
export const groups = 800;

const year = 365 * 86_400;

/**
 * Requests of a city and its districts over three years: each by one of the
 * people, in one of the workspaces; one of fifty waits for a group.
 */
export async function fillRequests(knex: Knex, count: number): Promise<void> {
  const isPg = knex.client.config.client === 'pg';
  const numbers = isPg
    ? `(select n from generate_series(0, ${count - 1}) as series(n)) as numbers`
    : `(with recursive series(n) as (select 0 union all select n + 1 from series where n < ${count - 1}) select n from series) as numbers`;
  const id = isPg
    ? `'00000000-0000-4000-8000-' || lpad(n::text, 12, '0')`
    : `'00000000-0000-4000-8000-' || printf('%012d', n)`;
  // In no step with people and workspaces.
  const second = `(cast(n as bigint) * 7919) % ${3 * year}`;
  const time = isPg
    ? `to_char(to_timestamp(1700000000 + ${second}), 'YYYY-MM-DD"T"HH24:MI:SS".000Z"')`
    : `strftime('%Y-%m-%dT%H:%M:%S.000Z', 1700000000 + ${second}, 'unixepoch')`;
  const price = `(cast(n as bigint) * 104729) % 1000000`;
  const digits = isPg
    ? `lpad((${price})::text, 15, '0') || '000000000000'`
    : `printf('%015d', ${price}) || '000000000000'`;
  const no = isPg ? 'false' : '0';
  const waits = 'n % 50 = 0';
  const facts = JSON.stringify({
    environment: 'production',
    requesterRoles: ['developer'],
    monthlyPrice: { amount: '130800', currency: 'KRW' },
  });
  const chain = JSON.stringify([
    { title: 'Workspace', escalateTo: [], parts: [] },
    { title: 'Operations', escalateTo: [], parts: [] },
  ]);
  await knex.raw(
    `insert into requests (id, workspace_id, type, title, title_lower, owner, requester, state, revision, version, step, steps,
       escalated, reminded, subject, facts, price_digits, price_currency, chain, rule, policy_version, waiting_for, attempt, idempotency_key, created_at,
       updated_at, failures)
     select ${id}, 'w' || ((n * 31) % ${workspaces}), 'instance', 'web-' || n, 'web-' || n, 'group:default/g' || (n % ${groups}),
       'user:default/u' || ((n * 17) % ${people}), case when ${waits} then 'waiting' else 'completed' end, 1, 1, 0, 2,
       ${no}, ${no}, '{"name":"web","region":"seoul","spec":"small"}', '${facts}', ${digits}, 'KRW', '${chain}', 'Production', 1, '[]', 1,
       'k' || n, ${time}, ${time}, 0
     from ${numbers}`,
  );
  await knex.raw(
    `insert into participants (request_id, ref, waiting)
     select ${id}, 'group:default/g' || ((n / 50) % ${groups}), ${waits} from ${numbers}`,
  );
  await knex.raw(
    `insert into decisions (id, request_id, revision, step, part, verdict, decided_by, counts_for, refs, escalation, at)
     select ${id}, ${id}, 1, 0, 0, 'approve', 'user:default/u' || ((n * 13) % ${people}), 'user:default/u' || ((n * 13) % ${people}),
       '[]', ${no}, ${time}
     from ${numbers} where not (${waits})`,
  );
  await knex.raw('analyze');
}
