import { bucketOf, latencyBuckets } from '@rackstage/plugin-api-gateway-common';

/** What a call is counted under. */
export interface TrafficKey {
  /** Start of its five minutes, in milliseconds since 1970. */
  beganAt: number;
  api: string;
  method: string;
  /** As the API's document writes it, `/instances/{id}`. */
  route: string;
  /** Entity ref of a person, a service, or `anonymous`. */
  caller: string;
}

export interface TrafficCounts {
  calls: number;
  errors: number;
  refused: number;
  limited: number;
  /** Calls by time, as `latencyBounds` cuts it. */
  latency: number[];
}

export type TrafficRow = TrafficKey & TrafficCounts;

export interface Call extends Omit<TrafficKey, 'beganAt'> {
  status: number;
  milliseconds: number;
}

export const step = 5 * 60_000;

/** Calls beyond so many combinations in five minutes are counted under `other`: nobody fills the memory. */
const mostRows = 5000;

/** Counts calls in memory, until they are written. */
export class Traffic {
  private rows = new Map<string, TrafficRow>();
  private changed = new Set<string>();

  constructor(private readonly now: () => number) {}

  add({ status, milliseconds, ...call }: Call): void {
    const beganAt = Math.floor(this.now() / step) * step;
    const row = this.rowOf({ ...call, beganAt });
    row.calls += 1;
    row.errors += status >= 500 ? 1 : 0;
    row.limited += status === 429 ? 1 : 0;
    row.refused += status >= 400 && status < 500 && status !== 429 ? 1 : 0;
    row.latency[bucketOf(milliseconds)] += 1;
  }

  /** Rows that have changed, with their counts since the start of their five minutes. */
  take(): TrafficRow[] {
    const taken = [...this.changed].map(id => this.rows.get(id)!);
    this.changed = new Set();
    const current = Math.floor(this.now() / step) * step;
    for (const [id, { beganAt }] of this.rows) {
      if (beganAt < current) {
        this.rows.delete(id);
      }
    }
    return taken.map(row => ({ ...row, latency: [...row.latency] }));
  }

  /** They were not written, and are to be taken again. */
  putBack(rows: TrafficRow[]): void {
    for (const row of rows) {
      const id = idOf(row);
      if (!this.rows.has(id)) {
        this.rows.set(id, row);
      }
      this.changed.add(id);
    }
  }

  private rowOf(key: TrafficKey): TrafficRow {
    const known = this.rows.size < mostRows || this.rows.has(idOf(key));
    const counted = known ? key : { ...key, route: 'other', caller: 'other' };
    const id = idOf(counted);
    const row = this.rows.get(id) ?? { ...counted, ...noTraffic() };
    this.rows.set(id, row);
    this.changed.add(id);
    return row;
  }
}

export const noTraffic = (): TrafficCounts => ({
  calls: 0,
  errors: 0,
  refused: 0,
  limited: 0,
  latency: Array<number>(latencyBuckets).fill(0),
});

const idOf = ({ beganAt, api, method, route, caller }: TrafficKey) =>
  JSON.stringify([beganAt, api, method, route, caller]);
