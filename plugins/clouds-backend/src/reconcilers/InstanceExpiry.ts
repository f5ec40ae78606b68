import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { LeaseOptions } from '@rackstage/leased-loop';
import { InstancesStore } from '../database/InstancesStore';
import { InstanceRecord } from '../database/records';
import { askForDeletion, expiredEvent, isExpired } from './askForDeletion';
import { warningDue, warningEvent } from './expiryWarning';

export interface InstanceExpiryOptions {
  instances: Pick<InstancesStore, 'recordObservation'>;
  logger: LoggerService;
  now(): Date;
  /** For what cannot be undone: later than this it certainly is, whatever one clock says. */
  cautiousNow(): Promise<Date>;
  /** Tells the owner that the time will soon be up, or is up while it is protected. */
  warn(record: InstanceRecord, leadSeconds: number): Promise<void>;
  /** Seconds before its end at which the owner is told. */
  warningLeads: number[];
}

/** What the end of an instance's time asks for: warnings before it, and its deletion. */
export class InstanceExpiry {
  constructor(private readonly options: InstanceExpiryOptions) {}

  /**
   * Tells the owner first and writes down after that that it is told: better
   * twice than never. A warning that could not be given does not keep the
   * instance from anything else.
   */
  async warn(
    due: InstanceRecord,
    lease: LeaseOptions,
  ): Promise<InstanceRecord> {
    const now = this.options.now();
    const lead = warningDue(due, this.options.warningLeads, now);
    if (lead === undefined || isExpired(due, now)) {
      return due;
    }
    try {
      await this.options.warn(due, lead);
    } catch (error) {
      this.options.logger.warn(
        'The owner of an instance could not be told that it expires',
        { instanceId: due.id, message: toError(error).message },
      );
      return due;
    }
    return this.options.instances.recordObservation(
      lease,
      due.id,
      current =>
        current.expiresAt === due.expiresAt
          ? {
              fields: { expiryWarnedSeconds: lead },
              events: [warningEvent(current)],
            }
          : { fields: {} },
      { release: false },
    );
  }

  /**
   * Asks for the deletion of an instance whose time is up. That is written
   * before anything is deleted, so that nobody can protect or prolong what is
   * going already.
   */
  async expire(
    due: InstanceRecord,
    lease: LeaseOptions,
  ): Promise<InstanceRecord> {
    if (!isExpired(due, this.options.now())) {
      return due;
    }
    const now = await this.options.cautiousNow();
    return isExpired(due, now)
      ? this.options.instances.recordObservation(
          lease,
          due.id,
          current =>
            isExpired(current, now)
              ? askForDeletion(current, expiredEvent(current), now)
              : { fields: {} },
          { release: false },
        )
      : due;
  }
}
