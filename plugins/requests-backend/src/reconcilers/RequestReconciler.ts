import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { LeasedWork, LeaseOptions } from '@rackstage/leased-loop';
import { RequestRecord } from '../database/records';
import { RequestChanges, RequestsStore } from '../database/RequestsStore';
import { provision, ProvisionOptions } from './provision';
import { watchStep, WatchOptions } from './watchStep';

/** Before a vain look is repeated: from seconds to ten minutes. */
const pauseAfter = (failures: number) =>
  Math.min(2_000 * 2 ** failures, 600_000);

export interface RequestReconcilerOptions
  extends Omit<ProvisionOptions, 'lease'>, WatchOptions {
  concurrency: number;
  logger: LoggerService;
  requests: RequestsStore;
  /** Something is different. */
  onChange(requestId: string): void;
}

/**
 * What happens to requests by itself: reminders, escalation and expiry of
 * their steps, and, once they are approved, the run that makes what was asked
 * for: one, also if the process dies in between.
 */
export class RequestReconciler implements LeasedWork<RequestRecord> {
  readonly name = 'requests';
  readonly concurrency: number;

  constructor(private readonly options: RequestReconcilerOptions) {
    this.concurrency = options.concurrency;
  }

  claim(lease: LeaseOptions, limit: number): Promise<RequestRecord[]> {
    return this.options.requests.claimDue(lease, this.now(), limit);
  }

  renew(lease: LeaseOptions, ids: string[]): Promise<string[]> {
    return this.options.requests.renewLeases(lease, ids);
  }

  makeAllDue(): Promise<void> {
    return this.options.requests.makeAllDue(this.now());
  }

  async untilNextDue(): Promise<number | undefined> {
    const next = await this.options.requests.nextDueAt();
    return next === undefined
      ? undefined
      : Date.parse(next) - this.options.now().getTime();
  }

  async process(record: RequestRecord, lease: LeaseOptions): Promise<void> {
    const { logger, onChange, requests } = this.options;
    const { id } = record;
    try {
      const decide = await this.plan(record, lease);
      let changed = false;
      await requests.change(
        id,
        (current, decisions) => {
          // What people did meanwhile comes first; it made the request due again.
          if (!isSame(current, record)) {
            return undefined;
          }
          const changes = decide(current, decisions);
          changed = changes.history.length > 0;
          return { ...changes, fields: { failures: 0, ...changes.fields } };
        },
        { lease, release: true },
      );
      await requests.release(lease, id);
      if (changed) {
        onChange(id);
      }
    } catch (error) {
      const failures = record.failures + 1;
      logger.warn('A request could not be looked after; it is tried again', {
        requestId: id,
        failures,
        reason: toError(error).message,
      });
      const next = this.options.now().getTime() + pauseAfter(failures);
      await requests.release(lease, id, {
        failures,
        nextAttemptAt: new Date(next).toISOString(),
      });
    }
  }

  private async plan(
    record: RequestRecord,
    lease: LeaseOptions,
  ): Promise<Plan> {
    switch (record.state) {
      case 'approved':
      case 'running':
        return provision(record, { ...this.options, lease });
      default:
        return watchStep(record, this.options);
    }
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}

export type Plan = (
  current: RequestRecord,
  decisions: Parameters<Parameters<RequestsStore['change']>[1]>[1],
) => RequestChanges;

/** Apart from what the loop itself has written since. */
const isSame = (left: RequestRecord, right: RequestRecord) =>
  left.state === right.state &&
  left.revision === right.revision &&
  left.step === right.step &&
  left.escalated === right.escalated;
