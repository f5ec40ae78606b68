import {
  Attachment,
  ChainStep,
  differences,
  FrozenStep,
  isSatisfied,
  Request,
  RequestChange,
  RequestRevision,
  ResolvedStep,
  stepTimes,
} from '@rackstage/plugin-requests-common';
import {
  AttachmentRecord,
  DecisionRecord,
  RequestRecord,
  RevisionRecord,
} from '../database/records';
import { approvalsOf } from '../approval/transitions';

/** As lists show it. */
export function summaryOf(record: RequestRecord, canDecide: boolean): Request {
  const step = record.state === 'waiting' && record.chain[record.step];
  return {
    id: record.id,
    type: record.type,
    title: record.title,
    workspaceId: record.workspaceId,
    owner: record.owner,
    requester: record.requester,
    state: record.state,
    revision: record.revision,
    step: record.step,
    steps: record.steps,
    ...(step && { stepTitle: step.title, 'stepTitle@ko': step['title@ko'] }),
    waitingFor: record.waitingFor,
    escalated: record.escalated,
    facts: record.facts,
    message: record.message,
    taskId: record.taskId,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    decidedAt: record.decidedAt,
    stepOpenedAt: record.stepOpenedAt,
    escalatesAt: record.escalatesAt,
    expiresAt: record.expiresAt,
    canDecide,
  };
}

/** The steps of a request, with who decides each now, and who has. */
export function chainOf(
  record: RequestRecord,
  resolved: ResolvedStep[],
  decisions: DecisionRecord[],
): ChainStep[] {
  return record.chain.map((step, index) => {
    const own = decisions.filter(
      decision =>
        decision.revision === record.revision && decision.step === index,
    );
    const isCurrent =
      index === record.step && record.stepOpenedAt !== undefined;
    const { escalatesAt, expiresAt } = record;
    return {
      ...stepView(step, resolved[index], own, record),
      state: stateOf(record, index, own),
      escalated:
        own.some(({ escalation }) => escalation) ||
        (isCurrent && record.escalated),
      ...(isCurrent && {
        openedAt: record.stepOpenedAt,
        escalatesAt,
        expiresAt,
      }),
    };
  });
}

/** A step of a request that is not filed yet. */
export function outlookOf(
  step: FrozenStep,
  resolved: ResolvedStep,
  now: string,
): ChainStep {
  const { escalatesAt, expiresAt } = stepTimes(step, now);
  return {
    ...stepView(step, resolved, [], { revision: 1, step: 0, requester: '' }),
    state: 'ahead',
    escalated: false,
    escalatesAt,
    expiresAt,
  };
}

function stepView(
  step: FrozenStep,
  { parts, escalation }: ResolvedStep,
  decisions: DecisionRecord[],
  record: Pick<RequestRecord, 'revision' | 'step' | 'requester'>,
): Omit<ChainStep, 'state' | 'escalated'> {
  return {
    title: step.title,
    'title@ko': step['title@ko'],
    escalateTo: escalation,
    parts: step.parts.map((part, index) => {
      const own = decisions.filter(decision => decision.part === index);
      return {
        title: part.title,
        'title@ko': part['title@ko'],
        need: part.need,
        approvers: part.approvers,
        people: parts[index],
        decisions: own.map(decisionView),
        satisfied: isSatisfied(
          part,
          parts[index].filter(ref => ref !== record.requester),
          own.flatMap(decision => approvalsOf(decision, [decision])),
        ),
      };
    }),
  };
}

function stateOf(
  record: RequestRecord,
  index: number,
  decisions: DecisionRecord[],
): ChainStep['state'] {
  if (decisions.some(({ verdict }) => verdict === 'reject')) {
    return 'rejected';
  }
  if (index < record.step) {
    return 'done';
  }
  return index === record.step && record.stepOpenedAt ? 'current' : 'ahead';
}

const decisionView = (decision: DecisionRecord) => ({
  verdict: decision.verdict,
  decidedBy: decision.decidedBy,
  ...(decision.countsFor !== decision.decidedBy && {
    onBehalfOf: decision.countsFor,
  }),
  comment: decision.comment,
  revision: decision.revision,
  step: decision.step,
  part: decision.part,
  at: decision.at,
});

export const attachmentView = ({
  requestId: _,
  ...attachment
}: AttachmentRecord): Attachment => attachment;

/** Newest first, each with how it differs from the one before. */
export const revisionsView = (revisions: RevisionRecord[]): RequestRevision[] =>
  revisions.map(({ requestId: _, ...revision }, index) => ({
    ...revision,
    changes: changesOf(revision, revisions[index + 1]),
  }));

const changesOf = (
  revision: Pick<RevisionRecord, 'subject'>,
  before: RevisionRecord | undefined,
): RequestChange[] =>
  before ? differences(before.subject, revision.subject) : [];
