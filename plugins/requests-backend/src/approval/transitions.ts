import { ConflictError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import {
  Approval,
  possibleIn,
  RequestMove,
  ResolvedStep,
  stepTimes,
} from '@rackstage/plugin-requests-common';
import { randomUUID } from 'node:crypto';
import {
  DecisionRecord,
  HistoryEvent,
  NoticeKind,
  NoticeRecord,
  RequestRecord,
} from '../database/records';
import { RequestChanges } from '../database/RequestsStore';
import { everyRef } from '../approval/Approvers';

/** Who does what happens by itself. */
export const itself = 'plugin:requests';

/** What is looked at again, though nothing is due: approvers come and go. */
export const lookAgainMilliseconds = 10 * 60_000;

export const entry = (
  at: string,
  actor: string,
  event: HistoryEvent,
  detail: JsonObject = {},
) => ({ at, actor, event, detail });

export const notice = (
  { id, title }: Pick<RequestRecord, 'id' | 'title'>,
  kind: NoticeKind,
  recipients: string[],
  at: string,
  detail: JsonObject = {},
): NoticeRecord => ({
  id: randomUUID(),
  requestId: id,
  kind,
  recipients,
  detail: { title, ...detail },
  createdAt: at,
  failures: 0,
  nextAttemptAt: at,
});

/** @throws ConflictError that names the state */
export function requirePossible(
  { state }: RequestRecord,
  move: RequestMove,
): void {
  const states = possibleIn[move];
  if (!states.includes(state)) {
    throw new ConflictError(
      `The request is ${state} by now; this is possible while it is ${states.join(' or ')}. Reload the page`,
    );
  }
}

/** The approvals of the current step, of what is asked for now. */
export const approvalsOf = (
  { revision, step }: Pick<RequestRecord, 'revision' | 'step'>,
  decisions: DecisionRecord[],
): Approval[] =>
  decisions
    .filter(
      decision =>
        decision.revision === revision &&
        decision.step === step &&
        decision.verdict === 'approve',
    )
    .map(({ part, decidedBy, countsFor, refs, escalation }) => ({
      part,
      by: decidedBy,
      as: countsFor,
      refs,
      escalation,
    }));

/** The step that is to be decided next, or, after the last one, the approval. */
export function openStep(
  record: RequestRecord,
  step: number,
  resolved: ResolvedStep | undefined,
  at: string,
): RequestChanges {
  const current = record.chain[step];
  if (!current || !resolved) {
    return {
      fields: {
        step,
        state: 'approved',
        decidedAt: at,
        updatedAt: at,
        nextAttemptAt: at,
        ...noStep,
      },
      waitingFor: [],
      history: [entry(at, itself, 'decided')],
      notices: [notice(record, 'approved', [record.requester], at)],
    };
  }
  const { escalatesAt, expiresAt } = stepTimes(current, at);
  const approvers = everyRef(resolved);
  return {
    fields: {
      step,
      state: 'waiting',
      stepOpenedAt: at,
      escalated: false,
      reminded: false,
      escalatesAt,
      expiresAt,
      message: undefined,
      updatedAt: at,
      // Whether there is anybody to decide it is looked at once.
      nextAttemptAt: at,
    },
    waitingFor: approvers,
    history: [entry(at, itself, 'step-opened', { step, title: current.title })],
    notices: [notice(record, 'decide', approvers, at)],
  };
}

const noStep = {
  stepOpenedAt: undefined,
  escalatesAt: undefined,
  expiresAt: undefined,
  escalated: false,
  message: undefined,
};

/** An end, or a pause in which nobody has to decide. */
export function endStep(
  at: string,
  fields: Partial<RequestRecord>,
): Pick<RequestChanges, 'fields' | 'waitingFor'> {
  return {
    fields: {
      ...noStep,
      decidedAt: at,
      updatedAt: at,
      nextAttemptAt: undefined,
      ...fields,
    },
    waitingFor: [],
  };
}

/** Those above may decide from now on. */
export function escalate(
  record: RequestRecord,
  resolved: ResolvedStep,
  at: string,
  why: { actor: string; event: HistoryEvent; detail?: JsonObject },
): RequestChanges {
  const { title } = record.chain[record.step];
  return {
    fields: {
      escalated: true,
      escalatesAt: undefined,
      updatedAt: at,
      nextAttemptAt: at,
    },
    waitingFor: everyRef(resolved),
    history: [
      entry(at, why.actor, why.event, {
        step: record.step,
        title,
        ...why.detail,
      }),
    ],
    notices: [
      notice(
        record,
        'escalated',
        [...resolved.escalation, record.requester],
        at,
      ),
    ],
  };
}
