import {
  AuditDraft,
  DatabaseTrailStore,
  migrateTrail,
  TrailWriter,
} from '@rackstage/audit-trail';
import { Knex } from 'knex';

export const aDraft = (fields: Partial<AuditDraft> = {}): AuditDraft => ({
  at: '2026-01-01T00:00:00.000Z',
  plugin: 'clouds',
  event: 'clouds.createInstances',
  severity: 'medium',
  status: 'succeeded',
  actor: 'user:default/ann',
  count: 1,
  meta: '{}',
  ...fields,
});

/** The trail as processes write it. */
export class Trail {
  private readonly writers = new Map<string, TrailWriter>();

  static async open(knex: Knex): Promise<Trail> {
    await migrateTrail(knex);
    return new Trail(knex);
  }

  private constructor(private readonly knex: Knex) {}

  /** One after the other. */
  async write(drafts: Partial<AuditDraft>[], writer = 'first'): Promise<void> {
    const known =
      this.writers.get(writer) ??
      new TrailWriter({
        writer,
        now: () => new Date('2026-01-01T00:00:00.000Z'),
        store: async () => new DatabaseTrailStore(this.knex),
      });
    this.writers.set(writer, known);
    for (const draft of drafts) {
      await known.record(aDraft(draft));
    }
  }

  /** What somebody does who has got hold of the database. */
  async tamper(work: (knex: Knex) => Promise<unknown>): Promise<void> {
    const isPostgres = this.knex.client.config.client === 'pg';
    await this.knex.transaction(async trx => {
      if (isPostgres) {
        await trx.raw("SET LOCAL session_replication_role = 'replica'");
        await work(trx);
        return;
      }
      const triggers = await trx('sqlite_master')
        .where({ type: 'trigger' })
        .select('name', 'sql');
      for (const { name } of triggers) {
        await trx.raw('DROP TRIGGER ??', [name]);
      }
      await work(trx);
      for (const { sql } of triggers) {
        await trx.raw(sql);
      }
    });
  }
}
