import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { databaseMilliseconds } from '@rackstage/leased-loop';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';

/** Milliseconds between two signs of life. */
const beatMilliseconds = 5_000;

/** Who was not heard of for this long, by the database's clock, does not count. */
const deadMilliseconds = 15_000;

/**
 * How many processes of the portal are at work, so that each takes its share of
 * what clouds allow: every one of them writes a row and counts the fresh ones.
 * For a few seconds after one comes or goes, the shares may not add up to the
 * whole; a cloud then says so, and is left alone as long as it asks.
 */
export class Replicas {
  /** At least this one. */
  count = 1;
  private readonly id = randomUUID();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly knex: Knex,
    private readonly logger: LoggerService,
  ) {}

  start(): void {
    void this.beat();
    this.timer = setInterval(() => void this.beat(), beatMilliseconds);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.knex('replicas')
      .where({ id: this.id })
      .delete()
      // It is forgotten soon anyway.
      .catch(() => {});
  }

  /** Shows that this one lives, and counts the others. */
  async beat(): Promise<void> {
    const now = databaseMilliseconds(this.knex);
    try {
      await this.knex('replicas')
        .insert({ id: this.id, seen_at: now })
        .onConflict('id')
        .merge();
      await this.knex('replicas')
        .where('seen_at', '<', this.knex.raw('? - ?', [now, deadMilliseconds]))
        .delete();
      const [{ count }] = await this.knex('replicas').count({ count: '*' });
      this.count = Math.max(1, Number(count));
    } catch (error) {
      this.logger.warn('Replicas could not be counted', toError(error));
    }
  }
}
