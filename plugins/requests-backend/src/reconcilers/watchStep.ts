import {
  isStepDone,
  lacksApprovers,
  stepTimes,
} from '@rackstage/plugin-requests-common';
import { RequestRecord } from '../database/records';
import { Approvers, everyRef } from '../approval/Approvers';
import { People } from '../approval/People';
import {
  approvalsOf,
  endStep,
  entry,
  escalate,
  itself,
  lookAgainMilliseconds,
  notice,
  openStep,
} from '../approval/transitions';
import type { Plan } from './RequestReconciler';

export interface WatchOptions {
  approvers: Approvers;
  people: People;
  now(): Date;
}

/** What time, and approvers who come and go, do to a step that is not decided yet. */
export async function watchStep(
  record: RequestRecord,
  { approvers, people, now }: WatchOptions,
): Promise<Plan> {
  const at = now().toISOString();
  const step = record.chain[record.step];
  if (isPast(record.expiresAt, at)) {
    return () => expired(record, at);
  }
  if (record.state !== 'waiting') {
    return () => ({ fields: { nextAttemptAt: record.expiresAt }, history: [] });
  }
  const following = record.chain[record.step + 1];
  const [resolved, withAbove, next] = await Promise.all([
    approvers.resolve(record, step, record.escalated),
    approvers.resolve(record, step, true),
    following && approvers.resolve(record, following, false),
  ]);
  const behind = await people.behind(everyRef(resolved));
  return (current, decisions) => {
    const approvals = approvalsOf(current, decisions);
    const { requester } = current;
    if (isStepDone(step, resolved, approvals, requester)) {
      // Those who were still to approve are approvers no more.
      return openStep(current, current.step + 1, next, at);
    }
    const lacking = lacksApprovers(
      step,
      resolved,
      approvals,
      requester,
      behind,
    );
    if (!current.escalated && lacking.length > 0) {
      return escalate(current, withAbove, at, {
        actor: itself,
        event: 'no-approvers',
        detail: { parts: lacking.map(part => step.parts[part].title) },
      });
    }
    if (!current.escalated && isPast(current.escalatesAt, at)) {
      return escalate(current, withAbove, at, {
        actor: itself,
        event: 'escalated',
      });
    }
    const waitingFor = everyRef(resolved);
    const { remindsAt } = stepTimes(step, current.stepOpenedAt ?? at);
    const reminds = !current.reminded && isPast(remindsAt, at);
    const isOther =
      JSON.stringify(waitingFor) !== JSON.stringify(current.waitingFor);
    return {
      fields: {
        ...(reminds && { reminded: true }),
        nextAttemptAt: earliest(
          new Date(Date.parse(at) + lookAgainMilliseconds).toISOString(),
          current.escalatesAt,
          current.expiresAt,
          current.reminded || reminds ? undefined : remindsAt,
        ),
      },
      ...(isOther && { waitingFor }),
      history: reminds ? [entry(at, itself, 'reminded')] : [],
      notices: reminds ? [notice(current, 'remind', waitingFor, at)] : [],
    };
  };
}

function expired(record: RequestRecord, at: string) {
  return {
    ...endStep(at, {
      state: 'expired' as const,
      message: 'Nobody decided in time',
    }),
    history: [entry(at, itself, 'expired')],
    notices: [notice(record, 'expired', [record.requester], at)],
  };
}

const isPast = (time: string | undefined, now: string) =>
  time !== undefined && time <= now;

const earliest = (...times: (string | undefined)[]) =>
  times.filter(time => time !== undefined).sort()[0];
