import { LoggerService } from '@backstage/backend-plugin-api';
import { JsonObject } from '@backstage/types';
import { ResourceLinks, ResourceStep } from '@rackstage/plugin-clouds-common';
import { CloudConnection, isCloudError } from '@rackstage/plugin-clouds-node';
import { AccountsStore } from '../database/AccountsStore';
import { InstancesStore } from '../database/InstancesStore';
import { LeaseOptions, LeasedWork } from '@rackstage/leased-loop';
import { ResourceRecord } from '../database/records';
import { ResourcesStore } from '../database/ResourcesStore';
import { callDriver } from '../drivers/callDriver';
import { Connections } from '../drivers/Connections';
import { concludeRelease } from './concludeRelease';
import { concludeResource, ResourceOutcome } from './concludeResource';
import { hasDrifted } from './driftEvents';
import { countMissing, isLate } from './digestSighting';
import {
  asCloudError,
  isAwaited,
  isOverdue,
  isRefusedChange,
} from './failures';
import { forgetGone } from './forgetGone';
import { mayStillArrive, mustAwait } from './lateArrivals';
import { DriverCall, look } from './look';
import { requestReadings, RequestReadingsOptions } from './requestReadings';
import { callsOf } from './resourceCalls';
import { ResourceCalls } from './resourceCalls/ResourceCalls';
import { resolveLinks, withoutGone } from './resourceLinks';
import { takeStep } from './resourceSteps';
import { stepOf, wantedOf } from './resourceView';
import { setTag } from './tagging';

export interface ResourceReconcilerOptions {
  resources: ResourcesStore;
  instances: InstancesStore;
  accounts: AccountsStore;
  regions: RequestReadingsOptions['regions'];
  /** The inventory is to be read. */
  onRequest(): void;
  connections: Connections;
  logger: LoggerService;
  now(): Date;
  /** For what cannot be undone: later than this it certainly is, whatever one clock says. */
  cautiousNow(): Promise<Date>;
  /** Somebody may want to look again; ids only. */
  onChange(change: { resourceIds: string[] }): void;
  /** Somebody changed it at the cloud; ids only. */
  onDrift(change: { resourceIds: string[] }): void;
  /** It is managed here no more; ids only. */
  onRelease(change: { resourceIds: string[] }): void;
  concurrency: number;
  /** Milliseconds that one call to a cloud may take. */
  callDeadline: number;
  /** Seconds after which a resource that the cloud could not be asked for is given up. */
  creationDeadline: number;
  /** Shortest time, in seconds, between two looks at what the cloud is busy with. */
  pollInterval: number;
}

/** Brings volumes, snapshots, key pairs, security groups … to what is asked for, one look and one step at a time. */
export class ResourceReconciler implements LeasedWork<ResourceRecord> {
  readonly name = 'resources';
  readonly concurrency: number;

  constructor(private readonly options: ResourceReconcilerOptions) {
    this.concurrency = options.concurrency;
  }

  claim(lease: LeaseOptions, limit: number): Promise<ResourceRecord[]> {
    return this.options.resources.claimDue(lease, this.now(), limit);
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return this.options.resources.renewLeases(lease, ids);
  }

  makeAllDue(): Promise<void> {
    return this.options.resources.makeAllDue(this.now());
  }

  async untilNextDue(): Promise<number | undefined> {
    const next = await this.options.resources.nextDueAt();
    return next === undefined
      ? undefined
      : Date.parse(next) - this.options.now().getTime();
  }

  async process(
    due: ResourceRecord,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<void> {
    if (due.releaseRequestedAt !== undefined) {
      await this.release(due, lease, signal);
      return;
    }
    const claimed = await this.noteGone(due, lease);
    const links = await resolveLinks(claimed, this.options);
    const outcome = await this.attempt(claimed, links, lease, signal).catch(
      error => {
        signal.throwIfAborted();
        return this.failed(claimed, links, error);
      },
    );
    let somethingHappened = false;
    let drifted = false;
    const after = await this.options.resources.recordObservation(
      lease,
      claimed.id,
      current => {
        const conclusion = concludeResource(claimed, current, outcome, {
          now: this.options.now(),
          pollInterval: this.options.pollInterval,
        });
        somethingHappened = conclusion.events.length > 0;
        drifted = hasDrifted(conclusion.events);
        return conclusion;
      },
      { release: true },
    );
    await requestReadings(passOf(claimed), passOf(after), this.options);
    if (somethingHappened) {
      // Whatever waits for it, or was made of it, may go on.
      await this.options.resources.wakeUsersOf([after.id], this.now());
      this.options.onChange({ resourceIds: [after.id] });
    }
    if (drifted) {
      this.options.onDrift({ resourceIds: [after.id] });
    }
  }

  /** Takes our tag off it and lets it go; nothing in the cloud is lost. */
  private async release(
    due: ResourceRecord,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<void> {
    const failure = await this.takeTagOff(due, signal).catch(error => {
      signal.throwIfAborted();
      return error;
    });
    const after = await this.options.resources.recordObservation(
      lease,
      due.id,
      current => concludeRelease(current, failure, this.options.now()),
      { release: true },
    );
    if (after.deletedAt !== undefined) {
      this.options.onChange({ resourceIds: [after.id] });
      this.options.onRelease({ resourceIds: [after.id] });
    }
  }

  private async takeTagOff(
    record: ResourceRecord,
    signal: AbortSignal,
  ): Promise<void> {
    const { kind, region, cloudId: id } = record;
    if (id !== undefined) {
      await setTag(
        await this.connect(record),
        { kind, region, id },
        this.caller(record, signal),
      );
    }
  }

  /** What was adopted gets our tag once, so that it is found by it as what was made here. */
  private async tagIfAdopted(
    { id: tag, kind, region, adoptedAt, taggedAt }: ResourceRecord,
    seen: ResourceRecord['observed'],
    { connection, call }: { connection: CloudConnection; call: DriverCall },
  ): Promise<Partial<ResourceRecord>> {
    if (!adoptedAt || taggedAt || typeof seen !== 'object') {
      return {};
    }
    await setTag(connection, { kind, region, id: seen.id, tag }, call);
    return { taggedAt: this.now() };
  }

  private async connect(record: ResourceRecord): Promise<CloudConnection> {
    const account = await this.options.accounts.get(record.accountId);
    return this.options.connections.get(account, record.credentialRole);
  }

  private caller(record: ResourceRecord, signal: AbortSignal): DriverCall {
    const { callDeadline: deadline, connections } = this.options;
    const turn = connections.turn(record);
    return send => callDriver({ deadline, signal, turn }, send);
  }

  /** What it was attached to may have been deleted; that is written before anything is done about it. */
  private async noteGone(
    due: ResourceRecord,
    lease: LeaseOptions,
  ): Promise<ResourceRecord> {
    const links = await resolveLinks(due, this.options);
    if (!withoutGone(due, links)) {
      return due;
    }
    return this.options.resources.recordObservation(
      lease,
      due.id,
      current =>
        current.revision === due.revision
          ? forgetGone(current, links)
          : { fields: {} },
      { release: false },
    );
  }

  /** Looks, decides, and takes at most one step. */
  private async attempt(
    claimed: ResourceRecord,
    links: ResourceLinks,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<ResourceOutcome> {
    const call = this.caller(claimed, signal);
    const connection = await this.connect(claimed);
    const connectCalls = callsOf(claimed.kind);
    const sighting = await this.observe(
      claimed,
      connectCalls(connection, claimed, links),
      call,
    );
    const observed = {
      ...sighting,
      ...(await this.tagIfAdopted(claimed, sighting.observed, {
        connection,
        call,
      })),
    };
    const current = { ...claimed, ...observed };
    const wanted = wantedOf(current, links);
    const calls = connectCalls(
      connection,
      { ...current, spec: wanted.intent.spec as JsonObject },
      wanted.links,
    );
    const step = await this.plan(current, links);
    try {
      const result = await takeStep(step, {
        record: current,
        calls,
        call,
        noteAttempt: () => this.noteAttempt(claimed.id, lease),
      });
      return { step, links, fields: { ...observed, ...result } };
    } catch (error) {
      signal.throwIfAborted();
      const { createAttemptedAt } = claimed;
      return {
        ...(await this.failed(current, links, error)),
        refused:
          isRefusedChange(error, claimed) &&
          step.startsWith('change:') &&
          current.deleteRequestedAt === undefined,
        fields: {
          ...observed,
          // What the cloud clearly refused will not be made late.
          ...(isCloudError(error) &&
            error.code !== 'Unavailable' && { createAttemptedAt }),
        },
      };
    }
  }

  private async observe(
    record: ResourceRecord,
    calls: ResourceCalls,
    call: DriverCall,
  ): Promise<Partial<ResourceRecord>> {
    const seen = await look(record.cloudId, record.createAttemptedAt, {
      byId: id => call(options => calls.get(id, options)),
      byTag: () => call(options => calls.find(options)),
    });
    const timesMissing = countMissing(
      seen,
      record.cloudId,
      record.timesMissing,
    );
    return {
      observedAt: this.now(),
      timesMissing,
      observed: isLate(timesMissing) ? record.observed : seen,
      ...(typeof seen === 'object' && { cloudId: seen.id }),
    };
  }

  private async plan(
    record: ResourceRecord,
    links: ResourceLinks,
  ): Promise<ResourceStep> {
    if (record.deleteRequestedAt === undefined && record.failure?.permanent) {
      return 'broken';
    }
    const step = stepOf(record, links);
    return isLate(record.timesMissing) || (await this.isTooEarly(step, record))
      ? 'wait'
      : step;
  }

  /** For what was asked of the cloud before may still be on its way. */
  private async isTooEarly(
    step: ResourceStep,
    record: ResourceRecord,
  ): Promise<boolean> {
    const { accountId } = record;
    const attempt = attemptOf(record);
    switch (step) {
      case 'gone':
        return mayStillArrive(accountId, [attempt], this.options);
      case 'create':
        return mustAwait(accountId, attempt, this.options);
      default:
        return false;
    }
  }

  private async noteAttempt(id: string, lease: LeaseOptions): Promise<void> {
    const createAttemptedAt = this.now();
    await this.options.resources.recordObservation(
      lease,
      id,
      () => ({ fields: { createAttemptedAt } }),
      { release: false },
    );
  }

  private async failed(
    record: ResourceRecord,
    links: ResourceLinks,
    error: unknown,
  ): Promise<ResourceOutcome> {
    const { code, message, requestId, retryAfterSeconds } = asCloudError(error);
    this.options.logger.warn('A step of a resource failed', {
      resourceId: record.id,
      kind: record.kind,
      code,
      message,
      ...(requestId && { cloudRequestId: requestId }),
    });
    const beingMade =
      record.cloudId === undefined && record.deleteRequestedAt === undefined;
    return {
      fields: {},
      links,
      failure: {
        code,
        message,
        permanent:
          beingMade &&
          (!isAwaited(code) || (await isOverdue(record, this.options))),
      },
      retryAfterSeconds,
    };
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}

const attemptOf = ({ kind, cloudId, createAttemptedAt }: ResourceRecord) => ({
  kind,
  cloudId,
  attemptedAt: createAttemptedAt,
});

const passOf = (record: ResourceRecord) => ({
  ...record,
  attempts: [attemptOf(record)],
});
