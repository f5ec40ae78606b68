import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { LeasedWork, LeaseOptions } from '@rackstage/leased-loop';
import { ObjectChange } from '@rackstage/plugin-datacenter-common';
import { chunks } from '@rackstage/stores';
import { ObjectsReader } from '../../database/ObjectsStore';
import {
  VerificationRecord,
  VerificationsStore,
} from '../../database/VerificationsStore';
import { DefaultObjectService } from '../DefaultObjectService';
import { CableState, LinkComparer } from './LinkComparer';
import { NeighborReadings } from './NeighborReadings';
import { ScopeReader } from './ScopeReader';

/** A run that ends with the process this often is not begun again. */
const mostAttempts = 4;

const pauseMs = 30_000;

export interface VerificationWorkOptions {
  store: VerificationsStore;
  objects: ObjectsReader;
  changes: Pick<DefaultObjectService, 'apply'>;
  readings: NeighborReadings;
  logger: LoggerService;
  now: () => Date;
  /** Something came of a run. */
  changed: () => void;
}

/**
 * Asks devices and compares, run by run. Where a process dies over it, another
 * one goes on with the devices that have not answered yet.
 */
export class VerificationWork implements LeasedWork<VerificationRecord> {
  readonly name = 'verifications';
  readonly concurrency = 2;
  private readonly scopes: ScopeReader;
  private readonly comparer: LinkComparer;

  constructor(private readonly options: VerificationWorkOptions) {
    this.scopes = new ScopeReader(options.objects);
    this.comparer = new LinkComparer(options.objects);
  }

  claim(lease: LeaseOptions, limit: number): Promise<VerificationRecord[]> {
    return this.options.store.claimDue(lease, this.time(), limit);
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return this.options.store.renewLeases(lease, ids);
  }

  makeAllDue(): Promise<void> {
    return this.options.store.makeAllDue(this.time());
  }

  async untilNextDue(): Promise<number | undefined> {
    const { now, store } = this.options;
    const next = await store.nextDueAt();
    return next === undefined ? undefined : Date.parse(next) - Number(now());
  }

  async process(
    run: VerificationRecord,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<void> {
    const { store } = this.options;
    const attempts = run.attempts + 1;
    if (attempts > mostAttempts) {
      await this.fail(run, lease, 'The portal ended over it again and again');
      return;
    }
    try {
      await store.note(lease, run.id, {
        state: 'running',
        attempts,
        startedAt: run.startedAt ?? this.time(),
      });
      this.options.changed();
      await this.verify(run, lease, signal);
      this.options.changed();
    } catch (error) {
      if (signal.aborted) {
        // It is not to blame: another process goes on with it at once.
        const { attempts: before } = run;
        await store.release(lease, run.id, { attempts: before }, this.time());
        return;
      }
      this.options.logger.warn(
        `Verification ${run.id} failed at attempt ${attempts}`,
        toError(error),
      );
      if (attempts === mostAttempts) {
        await this.fail(run, lease, toError(error).message);
      } else {
        await store.release(lease, run.id, {}, this.time(pauseMs));
      }
    }
  }

  private async verify(
    run: VerificationRecord,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<void> {
    const { logger, readings, store } = this.options;
    const devices = await this.scopes.devices(run);
    const asked = await this.scopes.askable(devices);
    await store.note(lease, run.id, { deviceCount: asked.length });
    const before = new Set(
      (await store.readings(run.id)).map(({ deviceId }) => deviceId),
    );
    await readings.readAll(
      asked.filter(({ id }) => !before.has(id)),
      {
        signal,
        logger,
        done: reading => store.addReading(lease, run.id, reading),
      },
    );
    signal.throwIfAborted();
    const all = await store.readings(run.id);
    const { links, cables, counts } = await this.comparer.compare(
      devices.map(({ id }) => id),
      all,
    );
    // Before the end: whoever goes on after this process finds the same again.
    await this.mark(cables, run);
    const time = this.time();
    await store.conclude(
      lease,
      run.id,
      {
        state: 'done',
        finishedAt: time,
        unreadCount: all.filter(({ code }) => code !== undefined).length,
        counts,
      },
      {
        links,
        cables: cables.map(cable => ({
          ...cable,
          checkedAt: time,
          seenAt: cable.state === 'verified' ? time : undefined,
          runId: run.id,
        })),
      },
    );
  }

  /** Lists of cables have the state as a field; a cable of which nothing is known keeps what it had. */
  private async mark(
    states: CableState[],
    run: VerificationRecord,
  ): Promise<void> {
    const found = new Map(
      states
        .filter(({ state }) => state !== 'unobserved')
        .map(({ cableId, state }) => [cableId, state]),
    );
    const cables = await this.options.objects.getMany('cables', [
      ...found.keys(),
    ]);
    const changes = cables
      .filter(({ id, fields }) => fields.verification !== found.get(id))
      .map(({ id }): ObjectChange => ({
        action: 'update',
        kind: 'cables',
        id,
        fields: { verification: found.get(id) },
      }));
    // Whatever is marked already is marked, should the portal end over the rest.
    for (const some of chunks(changes, 500)) {
      await this.options.changes.apply(some, 'LLDP', { ref: run.requestedBy });
    }
  }

  private async fail(
    { id }: VerificationRecord,
    lease: LeaseOptions,
    error: string,
  ): Promise<void> {
    await this.options.store.release(lease, id, {
      state: 'failed',
      finishedAt: this.time(),
      error,
    });
    this.options.changed();
  }

  private time(later = 0): string {
    return new Date(Number(this.options.now()) + later).toISOString();
  }
}
