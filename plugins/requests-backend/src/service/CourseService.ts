import { NotAllowedError } from '@backstage/errors';
import { stepTimes } from '@rackstage/plugin-requests-common';
import { RequestRecord } from '../database/records';
import { RequestChanges, RequestsStore } from '../database/RequestsStore';
import { Approvers, everyRef } from '../approval/Approvers';
import {
  endStep,
  entry,
  escalate,
  notice,
  requirePossible,
} from '../approval/transitions';

export interface CourseServiceOptions {
  approvers: Approvers;
  now(): Date;
  requests: RequestsStore;
  /** Something is different. */
  onChange(requestId: string): void;
}

/** What happens to a request besides decisions. */
export class CourseService {
  constructor(private readonly options: CourseServiceOptions) {}

  /** Gives the information that was asked for. */
  async answer(id: string, comment: string, caller: string) {
    const seen = await this.options.requests.get(id);
    if (seen.requester !== caller) {
      throw new NotAllowedError(
        `The information was asked of ${seen.requester}; add a comment instead`,
      );
    }
    requirePossible(seen, 'answer');
    const step = seen.chain[seen.step];
    const resolved = await this.options.approvers.resolve(
      seen,
      step,
      seen.escalated,
    );
    return this.change(id, (record, at) => {
      requirePossible(record, 'answer');
      // Approvers are not blamed for the time that the answer took.
      const { escalatesAt, expiresAt } = stepTimes(step, at);
      const waitingFor = everyRef(resolved);
      return {
        fields: {
          state: 'waiting',
          message: undefined,
          stepOpenedAt: at,
          reminded: false,
          escalatesAt: record.escalated ? undefined : escalatesAt,
          expiresAt,
          nextAttemptAt: at,
        },
        waitingFor,
        history: [entry(at, caller, 'answered', { comment })],
        notices: [notice(record, 'answered', waitingFor, at, { comment })],
      };
    });
  }

  withdraw(id: string, comment: string | undefined, caller: string) {
    return this.change(id, (record, at) => {
      requirePossible(record, 'withdraw');
      return {
        ...endStep(at, { state: 'withdrawn', message: comment }),
        history: [entry(at, caller, 'withdrawn', reason(comment))],
      };
    });
  }

  async escalate(id: string, comment: string | undefined, caller: string) {
    const seen = await this.options.requests.get(id);
    requirePossible(seen, 'escalate');
    const resolved = await this.options.approvers.resolve(
      seen,
      seen.chain[seen.step],
      true,
    );
    return this.change(id, (record, at) => {
      requirePossible(record, 'escalate');
      return record.escalated || record.step !== seen.step
        ? undefined
        : escalate(record, resolved, at, {
            actor: caller,
            event: 'escalated',
            detail: reason(comment),
          });
    });
  }

  /** Starts what failed again. */
  retry(id: string, comment: string | undefined, caller: string) {
    return this.change(id, (record, at) => {
      requirePossible(record, 'retry');
      return {
        fields: {
          state: 'approved',
          message: undefined,
          taskId: undefined,
          attemptedAt: undefined,
          failures: 0,
          nextAttemptAt: at,
        },
        history: [entry(at, caller, 'retried', reason(comment))],
      };
    });
  }

  /** Ends what failed. */
  handBack(id: string, comment: string | undefined, caller: string) {
    return this.change(id, (record, at) => {
      requirePossible(record, 'handBack');
      return {
        fields: { state: 'handed-back', ...(comment && { message: comment }) },
        history: [entry(at, caller, 'handed-back', reason(comment))],
        notices: [
          notice(record, 'handed-back', [record.requester], at, {
            by: caller,
            comment: comment ?? '',
          }),
        ],
      };
    });
  }

  private async change(
    id: string,
    decide: (record: RequestRecord, at: string) => RequestChanges | undefined,
  ): Promise<RequestRecord> {
    const at = this.options.now().toISOString();
    const record = await this.options.requests.change(id, current => {
      const changes = decide(current, at);
      return (
        changes && { ...changes, fields: { updatedAt: at, ...changes.fields } }
      );
    });
    this.options.onChange(id);
    return record;
  }
}

const reason = (comment: string | undefined) => (comment ? { comment } : {});
