import { randomBytes } from 'node:crypto';
import { durationMs, Speed, TimedWork } from '../lifecycle/durations';
import { Transition } from '../lifecycle/Transition';
import { Store } from '../store/Store';

/** What every service of the simulated cloud works with. */
export class Simulation {
  constructor(
    readonly store: Store,
    private readonly speed: Speed,
  ) {}

  newId(prefix: string): string {
    return `${prefix}-${randomBytes(8).toString('hex')}`;
  }

  /** In milliseconds of the clock. */
  durationOf(work: TimedWork, id: string): number {
    return durationMs(work, id, this.speed);
  }

  /** The work on the resource, begun at `now`. */
  begin<S extends string>(
    work: TimedWork,
    id: string,
    statuses: { during: S; after: S | 'gone' },
    now: number,
  ): Transition<S> {
    return { ...statuses, settlesAt: now + this.durationOf(work, id) };
  }
}
