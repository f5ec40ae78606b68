import { InstanceStep, planInstance } from '@rackstage/plugin-clouds-common';
import { CloudConnection } from '@rackstage/plugin-clouds-node';
import { AccountsStore } from '../database/AccountsStore';
import { InstancesStore } from '../database/InstancesStore';
import { ResourcesStore } from '../database/ResourcesStore';
import { LeaseOptions, LeasedWork } from '@rackstage/leased-loop';
import { InstanceRecord } from '../database/records';
import { callDriver } from '../drivers/callDriver';
import { Connections } from '../drivers/Connections';
import { concludeInstance, Outcome } from './concludeInstance';
import { concludeRelease } from './concludeRelease';
import { hasDrifted } from './driftEvents';
import { takeBack } from './askForDeletion';
import { digestSighting, missesSomething } from './digestSighting';
import {
  asCloudError,
  isAwaited,
  isGivenUp,
  isOverdue,
  isRefusedChange,
} from './failures';
import { InstanceExpiry, InstanceExpiryOptions } from './InstanceExpiry';
import { InstanceLooks } from './InstanceLooks';
import { takeStep } from './instanceSteps';
import { intentOf, observationOf } from './instanceView';
import {
  attemptsAfter,
  attemptsOf,
  mayStillArrive,
  mustAwait,
} from './lateArrivals';
import { DriverCall } from './look';
import { observeInstance, Sighting } from './observeInstance';
import { requestReadings, RequestReadingsOptions } from './requestReadings';
import { resolveSharedParts } from './sharedParts';
import { setTag } from './tagging';

export interface InstanceReconcilerOptions extends InstanceExpiryOptions {
  instances: InstancesStore;
  resources: Pick<ResourcesStore, 'getMany'>;
  accounts: AccountsStore;
  regions: RequestReadingsOptions['regions'];
  /** The inventory is to be read. */
  onRequest(): void;
  connections: Connections;
  /** Somebody may want to look again; ids only. */
  onChange(change: { instanceId: string; operationId: string }): void;
  /** Somebody changed it at the cloud; ids only. */
  onDrift(change: { instanceIds: string[] }): void;
  /** It is managed here no more; ids only. */
  onRelease(change: { instanceIds: string[] }): void;
  concurrency: number;
  /** Milliseconds that one call to a cloud may take. */
  callDeadline: number;
  /** Seconds after which an instance that the cloud could not be asked for is given up. */
  creationDeadline: number;
  /** Shortest time, in seconds, between two looks at what the cloud is busy with. */
  pollInterval: number;
}

/** Brings instances to what is asked for, one look and one step at a time. */
export class InstanceReconciler implements LeasedWork<InstanceRecord> {
  readonly name = 'instances';
  readonly concurrency: number;
  private readonly expiry: InstanceExpiry;
  private readonly looks = new InstanceLooks();

  constructor(private readonly options: InstanceReconcilerOptions) {
    this.concurrency = options.concurrency;
    this.expiry = new InstanceExpiry(options);
  }

  claim(lease: LeaseOptions, limit: number): Promise<InstanceRecord[]> {
    return this.options.instances.claimDue(lease, this.now(), limit);
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return this.options.instances.renewLeases(lease, ids);
  }

  makeAllDue(): Promise<void> {
    return this.options.instances.makeAllDue(this.now());
  }

  async untilNextDue(): Promise<number | undefined> {
    const next = await this.options.instances.nextDueAt();
    return next === undefined
      ? undefined
      : Date.parse(next) - this.options.now().getTime();
  }

  async process(
    due: InstanceRecord,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<void> {
    if (due.releaseRequestedAt !== undefined) {
      await this.release(due, lease, signal);
      return;
    }
    const claimed = await this.expiry.expire(
      await this.expiry.warn(due, lease),
      lease,
    );
    const outcome = await this.attempt(claimed, lease, signal).catch(error => {
      signal.throwIfAborted();
      return this.failed(claimed, error);
    });
    let somethingHappened = false;
    let drifted = false;
    const after = await this.options.instances.recordObservation(
      lease,
      claimed.id,
      current => {
        const conclusion = concludeInstance(claimed, current, outcome, {
          now: this.options.now(),
          pollInterval: this.options.pollInterval,
          warningLeads: this.options.warningLeads,
        });
        somethingHappened = conclusion.events.length > 0;
        drifted = hasDrifted(conclusion.events);
        return conclusion;
      },
      { release: true },
    );
    await this.rollBackIfGivenUp(after);
    await requestReadings(passOf(claimed), passOf(after), this.options);
    if (drifted) {
      this.options.onDrift({ instanceIds: [after.id] });
    }
    if (somethingHappened) {
      this.options.onChange({
        instanceId: after.id,
        operationId: after.operationId,
      });
    }
  }

  /** Takes our tag off it and lets it go; nothing in the cloud is lost. */
  private async release(
    due: InstanceRecord,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<void> {
    const failure = await this.takeTagsOff(due, signal).catch(error => {
      signal.throwIfAborted();
      return error;
    });
    const after = await this.options.instances.recordObservation(
      lease,
      due.id,
      current => concludeRelease(current, failure, this.options.now()),
      { release: true },
    );
    if (after.deletedAt !== undefined) {
      const { id, operationId } = after;
      this.options.onChange({ instanceId: id, operationId });
      this.options.onRelease({ instanceIds: [id] });
    }
  }

  private async takeTagsOff(
    record: InstanceRecord,
    signal: AbortSignal,
  ): Promise<void> {
    const { region, cloudId, volumeCloudId } = record;
    const connection = await this.connect(record);
    const call = this.caller(record, signal);
    for (const [kind, id] of [
      ['instance', cloudId],
      ['volume', volumeCloudId],
    ] as const) {
      if (id !== undefined) {
        await setTag(connection, { kind, region, id }, call);
      }
    }
  }

  private caller(record: InstanceRecord, signal: AbortSignal): DriverCall {
    const { callDeadline: deadline, connections } = this.options;
    const turn = connections.turn(record);
    return send => callDriver({ deadline, signal, turn }, send);
  }

  /** Looks, decides, and takes at most one step. */
  private async attempt(
    claimed: InstanceRecord,
    lease: LeaseOptions,
    signal: AbortSignal,
  ): Promise<Outcome> {
    const parts = await resolveSharedParts(claimed, this.options.resources);
    if (parts === 'pending') {
      return { step: 'wait', fields: {} };
    }
    const call = this.caller(claimed, signal);
    const connection = await this.connect(claimed);
    const sighting = await observeInstance(connection, claimed, {
      call,
      looks: this.looks,
    });
    const observed = {
      ...parts,
      ...digestSighting(claimed, sighting, this.now()),
      ...(await this.tagIfAdopted(claimed, sighting, { connection, call })),
    };
    const current = { ...claimed, ...observed };
    const step = await this.plan(current);
    try {
      const result = await takeStep(step, {
        connection,
        record: current,
        call,
        noteAttempt: async field => {
          await this.options.instances.recordObservation(
            lease,
            claimed.id,
            () => ({ fields: { [field]: this.now() } }),
            { release: false },
          );
        },
      });
      return { step, fields: { ...observed, ...result } };
    } catch (error) {
      signal.throwIfAborted();
      const refused = isRefusedChange(error, claimed);
      return {
        ...(await this.failed(current, error, {
          givenUp: refused && mayBeGivenUp(step, claimed),
        })),
        resizeRefused: step === 'resize' && refused,
        fields: { ...observed, ...attemptsAfter(claimed, error) },
      };
    }
  }

  /** What was adopted gets our tag once, so that it is found by it as what was made here. */
  private async tagIfAdopted(
    { id: tag, region, adoptedAt, taggedAt }: InstanceRecord,
    { instance }: Sighting,
    { connection, call }: { connection: CloudConnection; call: DriverCall },
  ): Promise<Partial<InstanceRecord>> {
    if (!adoptedAt || taggedAt || typeof instance !== 'object') {
      return {};
    }
    const { id } = instance;
    await setTag(connection, { kind: 'instance', region, id, tag }, call);
    return { taggedAt: this.now() };
  }

  private async connect(
    record: Pick<InstanceRecord, 'accountId' | 'credentialRole'>,
  ): Promise<CloudConnection> {
    const account = await this.options.accounts.get(record.accountId);
    return this.options.connections.get(account, record.credentialRole);
  }

  private async plan(record: InstanceRecord): Promise<InstanceStep> {
    const intent = intentOf(record);
    if (isGivenUp(record)) {
      return 'broken';
    }
    const step = planInstance(intent, observationOf(record));
    if (step === 'attach-volume' && record.readyAt && record.failure) {
      // What is asked of it besides is not held up by its volume.
      const other = planInstance(
        { ...intent, volumeGiB: undefined },
        observationOf(record),
      );
      return other === 'settled' ? step : other;
    }
    return missesSomething(record) || (await this.isTooEarly(step, record))
      ? 'wait'
      : step;
  }

  /** For what was asked of the cloud before may still be on its way. */
  private async isTooEarly(
    step: InstanceStep,
    record: InstanceRecord,
  ): Promise<boolean> {
    const attempts = attemptsOf(record);
    switch (step) {
      case 'gone':
        return mayStillArrive(
          record.accountId,
          Object.values(attempts),
          this.options,
        );
      case 'create-instance':
      case 'create-volume':
        return mustAwait(record.accountId, attempts[step], this.options);
      default:
        return false;
    }
  }

  private async failed(
    record: InstanceRecord,
    error: unknown,
    { givenUp } = { givenUp: false },
  ): Promise<Outcome> {
    const { code, message, requestId, retryAfterSeconds } = asCloudError(error);
    this.options.logger.warn('A step of an instance failed', {
      instanceId: record.id,
      code,
      message,
      ...(requestId && { cloudRequestId: requestId }),
    });
    const beingMade =
      record.readyAt === undefined && record.deleteRequestedAt === undefined;
    return {
      fields: {},
      failure: {
        code,
        message,
        permanent:
          givenUp ||
          (beingMade &&
            (!isAwaited(code) || (await isOverdue(record, this.options)))),
      },
      retryAfterSeconds,
    };
  }

  private async rollBackIfGivenUp(record: InstanceRecord): Promise<void> {
    if (!isGivenUp(record)) {
      return;
    }
    await this.options.instances.failOperation(
      record.operationId,
      record.failure!,
      current => takeBack(current, this.options.now()),
    );
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}

const passOf = (record: InstanceRecord) => ({
  ...record,
  attempts: Object.values(attemptsOf(record)),
});

/** What the cloud refuses to attach, or to make again, is not asked for for ever. */
const mayBeGivenUp = (step: InstanceStep, { readyAt }: InstanceRecord) =>
  step === 'attach-volume' ||
  (readyAt !== undefined &&
    (step === 'create-instance' || step === 'create-volume'));
