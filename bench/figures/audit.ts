import { Knex } from 'knex';
import { say } from '../../scripts/lib/root.mjs';
import { Benchmark, Figure, milliseconds } from '../lib/Benchmark';
import { auditQueries } from '../lib/auditQueries';
import { fillTrail } from '../lib/auditRows';
import { EventsStore, migrateTrail } from '../lib/auditTrail';
import { measureWrites } from '../lib/auditWrites';
import { onPostgres, onSqlite } from '../lib/databases';
import { percentile, secondsOf } from '../lib/statistics';

/** On SQLite a tenth of them. */
const rows = Number(process.env.RACKSTAGE_BENCH_AUDIT_ROWS ?? 10_000_000);
const rounds = 5;

/** Seconds. */
const promised = { search: 0.2, write: 0.002 };

/** What the audit trail costs a request, and how fast it is found in. */
export const audit: Benchmark = {
  name: 'audit',
  title: `searches over ${rows} audit events, and what recording adds to a request`,
  run: async () => [
    ...(await onSqlite(knex => writes('SQLite', knex))),
    ...(await onPostgres(knex => writes('PostgreSQL without fsync', knex))),
    ...(await onPostgres(knex => writes('PostgreSQL', knex), {
      durable: true,
    })),
    await onSqlite(knex => searches('SQLite', knex, rows / 10)),
    await onPostgres(knex => searches('PostgreSQL', knex, rows)),
  ],
};

const figureOf = (name: string, result: number, limit: number): Figure => ({
  name,
  measured: milliseconds(result * 1000),
  beside: '',
  result,
  unit: 's',
  limit,
});

async function writes(name: string, knex: Knex): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const atOnce of [1, 8]) {
    const { added, without, loaded } = await measureWrites(knex, atOnce);
    say(
      `  ${name}, ${atOnce} at once: p50 ${milliseconds(added.p50 * 1000)}, p95 ${milliseconds(added.p95 * 1000)} on top of ${milliseconds(without.p50 * 1000)}, ${milliseconds(without.p95 * 1000)} (load ${loaded.toFixed(1)})`,
    );
    figures.push(
      figureOf(
        `audit of a request on ${name}, ${atOnce} at once: added at p95`,
        added.p95,
        promised.write,
      ),
    );
  }
  return figures;
}

async function searches(
  name: string,
  knex: Knex,
  count: number,
): Promise<Figure> {
  await migrateTrail(knex);
  const filled = await secondsOf(() => fillTrail(knex, count));
  say(`  ${name}: ${count} events written in ${filled.toFixed(0)} s`);
  const events = new EventsStore(knex);
  const taken = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    for (const query of auditQueries(count, round)) {
      for (const [what, ask] of [
        ['page', () => events.list(query, { limit: 50 })],
        ['count', () => events.count(query)],
      ] as const) {
        const label = `${what} by ${labelOf(query)}`;
        taken.set(label, [...(taken.get(label) ?? []), await secondsOf(ask)]);
      }
    }
  }
  const slowest = [...taken]
    .map(([label, all]) => [label, percentile(all, 95)] as const)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 10);
  for (const [label, seconds] of slowest) {
    say(`  ${name}: ${milliseconds(seconds * 1000)} for ${label}`);
  }
  return figureOf(
    `search of the audit trail on ${name}, 95 of 100 within`,
    percentile([...taken.values()].flat(), 95),
    promised.search,
  );
}

const labelOf = (query: object) =>
  Object.entries(query)
    .map(([field, value]) =>
      field === 'visible' ? Object.keys(value).join() : field,
    )
    .join(' and ') || 'nothing';
