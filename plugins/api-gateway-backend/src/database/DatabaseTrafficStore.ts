import { latencyBuckets } from '@rackstage/plugin-api-gateway-common';
import { Knex } from 'knex';
import { TrafficCounts, TrafficRow } from '../traffic/Traffic';

const latencyColumns = Array.from(
  { length: latencyBuckets },
  (_, index) => `latency_${index}`,
);
const counted = ['calls', 'errors', 'refused', 'limited'] as const;
const sums = [...counted, ...latencyColumns];
const key = ['began_at', 'api', 'method', 'route', 'caller', 'replica'];

/** What traffic can be told by. */
export type TrafficPart = 'api' | 'method' | 'route' | 'caller';

/** SQLite takes a limited number of parameters in one statement. */
const rowsPerInsert = 30;

export class DatabaseTrafficStore {
  constructor(
    private readonly knex: Knex,
    private readonly replica: string,
  ) {}

  /** Rows of this replica; what it wrote of the same five minutes before is replaced. */
  async write(rows: TrafficRow[]): Promise<void> {
    for (let at = 0; at < rows.length; at += rowsPerInsert) {
      await this.knex('traffic')
        .insert(rows.slice(at, at + rowsPerInsert).map(row => this.toRow(row)))
        .onConflict(key)
        .merge(sums);
    }
  }

  /** Adds up all replicas since then. */
  async read<TPart extends TrafficPart>(
    since: number,
    by: TPart[],
    api?: string,
  ): Promise<Array<Record<TPart, string> & TrafficCounts>> {
    const rows: Array<Record<string, string | number>> = await this.knex(
      'traffic',
    )
      .where('began_at', '>=', since)
      .modify(query => {
        if (api !== undefined) {
          query.where({ api });
        }
      })
      .groupBy(by)
      .select(by)
      .sum(Object.fromEntries(sums.map(name => [name, name])));
    return rows.map(row => ({
      ...(Object.fromEntries(by.map(name => [name, row[name]])) as Record<
        TPart,
        string
      >),
      calls: Number(row.calls),
      errors: Number(row.errors),
      refused: Number(row.refused),
      limited: Number(row.limited),
      latency: latencyColumns.map(name => Number(row[name])),
    }));
  }

  async deleteBefore(time: number): Promise<void> {
    await this.knex('traffic').where('began_at', '<', time).delete();
  }

  private toRow({ beganAt, latency, ...row }: TrafficRow) {
    return {
      ...row,
      began_at: beganAt,
      replica: this.replica,
      ...Object.fromEntries(
        latencyColumns.map((name, index) => [name, latency[index]]),
      ),
    };
  }
}
