import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { createRequire } from 'node:module';
import type * as Database from '../../packages/database/src/tuneSqlite';
import {
  AuditTrail,
  DatabaseTrailStore,
  migrateTrail,
  TrailWriter,
} from './auditTrail';
import { percentile, secondsOf } from './statistics';

const { tuneSqlite }: typeof Database = createRequire(import.meta.url)(
  '../../packages/database/src/tuneSqlite.ts',
);

const requests = 1000;

/** Seconds. */
interface Percentiles {
  p50: number;
  p95: number;
}

/**
 * Requests that change one row, every second of them audited: so both are measured under the same load. What was
 * added is the difference of the percentiles.
 */
export async function measureWrites(
  knex: Knex,
  atOnce: number,
): Promise<{ without: Percentiles; added: Percentiles; loaded: number }> {
  await tuneSqlite(knex);
  await migrateTrail(knex);
  if (!(await knex.schema.hasTable('bench_work'))) {
    await knex.schema.createTable('bench_work', table => {
      table.increments('id');
      table.text('text');
    });
  }
  const store = new DatabaseTrailStore(knex);
  const now = () => new Date();
  const trail = new AuditTrail(
    new TrailWriter({ writer: randomUUID(), now, store: async () => store }),
    console,
    now,
  );
  const work = () => knex('bench_work').insert({ text: 'a' });
  const record = (status: 'initiated' | 'succeeded') =>
    trail.record({
      plugin: 'clouds',
      eventId: 'startInstance',
      severityLevel: 'medium',
      status,
      actor: { actorId: 'user:default/person-7', ip: '10.0.0.7' },
      request: { method: 'POST', url: '/api/clouds/instances/7/start' },
      meta: { targetRef: 'resource:default/server-7', workspaceId: 'default' },
    });
  const audited = async () => {
    await record('initiated');
    await work();
    await record('succeeded');
  };
  // What the first ones cost besides is not theirs.
  for (let n = 0; n < 50; n++) {
    await work();
    await audited();
  }
  const taken = { without: [] as number[], audited: [] as number[] };
  let left = requests * 2;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const isAudited = left % 2 === 0;
      taken[isAudited ? 'audited' : 'without'].push(
        await secondsOf(isAudited ? audited : work),
      );
      // What a request does besides.
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await trail.stop();
  const [without, withAudit] = [taken.without, taken.audited].map(all => ({
    p50: percentile(all, 50),
    p95: percentile(all, 95),
  }));
  return {
    without,
    added: {
      p50: withAudit.p50 - without.p50,
      p95: withAudit.p95 - without.p95,
    },
    loaded: loadavg()[0],
  };
}
