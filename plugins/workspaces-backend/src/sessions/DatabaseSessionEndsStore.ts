import { Knex } from 'knex';

export interface SessionEnd {
  /** Of a user: what was signed in before is over. */
  entityRef: string;
  endedAt: string;
}

const table = 'session_ends';

export class DatabaseSessionEndsStore {
  constructor(private readonly knex: Knex) {}

  /** An end that is later stays. */
  async put({ entityRef, endedAt }: SessionEnd, by: string): Promise<void> {
    const row = { entity_ref: entityRef, ended_at: endedAt, ended_by: by };
    await this.knex(table)
      .insert(row)
      .onConflict('entity_ref')
      .merge()
      .where(`${table}.ended_at`, '<', endedAt);
  }

  /** Those from a time on, the oldest first. */
  async listSince(since: string): Promise<SessionEnd[]> {
    const rows = await this.knex(table)
      .where('ended_at', '>=', since)
      .orderBy('ended_at');
    return rows.map(row => ({
      entityRef: row.entity_ref,
      endedAt: row.ended_at,
    }));
  }
}
