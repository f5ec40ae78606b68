import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { HealthService, Heartbeat } from '@rackstage/observability';
import { ClockWatch } from './ClockWatch';
import { LeaseOptions } from './leases';
import { measureWork, recordLag } from './metrics';

export interface LeasedWork<TItem extends { id: string }> {
  name: string;
  claim(lease: LeaseOptions, limit: number): Promise<TItem[]>;
  /** Prolongs the leases; the ids that are not in the answer are lost. */
  renew(lease: LeaseOptions, ids: string[]): Promise<string[]>;
  /** Milliseconds until something is due, as far as this process knows. */
  untilNextDue(): Promise<number | undefined>;
  /** Makes everything due that waits for a time: the clock was put back, and that time may be hours away. */
  makeAllDue?(): Promise<void>;
  /** One pass over one item. Has to give its lease back. */
  process(item: TItem, lease: LeaseOptions, signal: AbortSignal): Promise<void>;
  concurrency: number;
}

export interface LeasedLoopOptions {
  owner: string;
  logger: LoggerService;
  /** Told of every look for work, found or not. */
  health: HealthService;
  /** How long a dead process keeps others from taking over. */
  leaseMilliseconds?: number;
  /** Longest time between two looks for work that other processes left. */
  idleMilliseconds?: number;
  /** Tells when the clock was put back. */
  clock?: ClockWatch;
}

/** What is due and cannot be claimed is looked at again after this, and not at once. */
const unclaimableMilliseconds = 1_000;

/** A look for work is over after this at the latest, whatever the database does. */
const stuckMilliseconds = 5 * 60_000;

interface ActiveWork {
  controller: AbortController;
  done: Promise<void>;
  /** By the clock that nobody sets; the lease may last a little longer. */
  heldUntil: number;
}

/**
 * Works on whatever is due, in every replica at once: rows are claimed by
 * lease, leases are renewed while the work goes on, and work whose lease was
 * lost is aborted. Nothing is kept in memory that a restart would miss.
 */
export class LeasedLoop<TItem extends { id: string }> {
  private readonly active = new Map<string, ActiveWork>();
  private readonly lease: LeaseOptions;
  private readonly idleMilliseconds: number;
  private readonly logger: LoggerService;
  private stopped = true;
  private scanning?: Promise<void>;
  private scanAgain = false;
  private timer?: NodeJS.Timeout;
  private renewal?: NodeJS.Timeout;
  private readonly health: HealthService;
  private heartbeat?: Heartbeat;
  private readonly clock: ClockWatch;

  constructor(
    private readonly work: LeasedWork<TItem>,
    options: LeasedLoopOptions,
  ) {
    this.lease = {
      owner: options.owner,
      milliseconds: options.leaseMilliseconds ?? 10_000,
    };
    this.idleMilliseconds = options.idleMilliseconds ?? 2_000;
    this.health = options.health;
    this.clock = options.clock ?? new ClockWatch();
    this.logger = options.logger.child({ loop: work.name });
  }

  start(): void {
    this.stopped = false;
    this.heartbeat = this.health.expectHeartbeat(
      `loop ${this.work.name}`,
      stuckMilliseconds,
    );
    this.renewal = setInterval(
      () => void this.renewLeases(),
      this.lease.milliseconds / 3,
    );
    this.wake();
  }

  /** Aborts what is under way and waits until it has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    clearInterval(this.renewal);
    this.heartbeat?.stop();
    await this.scanning;
    for (const { controller } of this.active.values()) {
      controller.abort(new Error('The portal is shutting down'));
    }
    await Promise.all([...this.active.values()].map(({ done }) => done));
  }

  /** Looks for work now: call it after writing some. */
  wake(): void {
    if (this.stopped) {
      return;
    }
    if (this.scanning) {
      this.scanAgain = true;
      return;
    }
    clearTimeout(this.timer);
    this.scanning = this.scan().finally(() => {
      this.scanning = undefined;
      if (this.scanAgain) {
        this.scanAgain = false;
        this.wake();
      }
    });
  }

  private async scan(): Promise<void> {
    let wait = this.idleMilliseconds;
    try {
      if (this.clock.wasPutBack()) {
        this.logger.warn('The clock was put back: everything is looked at');
        await this.work.makeAllDue?.();
      }
      const started = await this.startDue();
      if (this.active.size < this.work.concurrency) {
        const next = await this.work.untilNextDue();
        recordLag(this.work.name, next);
        wait = Math.min(wait, next ?? wait);
        if (started === 0 && wait < -unclaimableMilliseconds) {
          wait = unclaimableMilliseconds;
        }
      }
    } catch (error) {
      this.logger.error('Looking for work failed', toError(error));
    }
    if (!this.stopped) {
      // Also after a failure: a database that is away does not mean that this is stuck.
      this.heartbeat?.beat();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.wake(), Math.max(wait, 20));
    }
  }

  /** @returns how many it started */
  private async startDue(): Promise<number> {
    const room = this.work.concurrency - this.active.size;
    if (room <= 0 || this.stopped) {
      return 0;
    }
    const heldUntil = performance.now() + this.lease.milliseconds;
    const claimed = await this.work.claim(this.lease, room);
    for (const item of claimed) {
      await this.abandon(item.id);
      const controller = new AbortController();
      const done = measureWork(this.work.name, () =>
        this.work.process(item, this.lease, controller.signal),
      )
        .catch(error => {
          this.logger.error(`Work on ${item.id} failed`, toError(error));
        })
        .finally(() => {
          this.active.delete(item.id);
          this.wake();
        });
      this.active.set(item.id, { controller, done, heldUntil });
    }
    return claimed.length;
  }

  /** Ends work whose lease ran out unnoticed and that was claimed again here. */
  private async abandon(id: string): Promise<void> {
    const before = this.active.get(id);
    before?.controller.abort(new Error(`The lease of ${id} ran out`));
    await before?.done;
  }

  private async renewLeases(): Promise<void> {
    this.abortOverdue();
    const ids = [...this.active.keys()];
    if (ids.length === 0) {
      return;
    }
    try {
      const heldUntil = performance.now() + this.lease.milliseconds;
      const kept = new Set(await this.work.renew(this.lease, ids));
      for (const id of ids) {
        const active = this.active.get(id);
        if (active && kept.has(id)) {
          active.heldUntil = heldUntil;
        } else {
          active?.controller.abort(new Error(`The lease of ${id} was lost`));
        }
      }
    } catch (error) {
      this.logger.warn('Renewing leases failed', toError(error));
    }
  }

  /** The database is away: others may have taken over what could not be renewed. */
  private abortOverdue(): void {
    const now = performance.now();
    for (const [id, { controller, heldUntil }] of this.active) {
      if (heldUntil <= now) {
        controller.abort(new Error(`The lease of ${id} could not be renewed`));
      }
    }
  }
}
