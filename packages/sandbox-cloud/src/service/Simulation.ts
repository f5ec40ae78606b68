import { randomBytes } from 'node:crypto';
import { durationMs, Speed, TimedWork } from '../lifecycle/durations';
import { Transition } from '../lifecycle/Transition';
import { hostKeyOf, SshHostKey } from '../machine/hostKey';
import { Store } from '../store/Store';

/** What every service of the simulated cloud works with. */
export class Simulation {
  constructor(
    readonly store: Store,
    private readonly speed: Speed,
    /** What the host keys of machines follow from; a secret. */
    private readonly seed: string,
  ) {}

  /** Of a machine, or of the gateway to them. */
  hostKeyOf(id: string): SshHostKey {
    return hostKeyOf(this.seed, id);
  }

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
