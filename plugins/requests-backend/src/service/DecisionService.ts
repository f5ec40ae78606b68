import { ConflictError, InputError, NotAllowedError } from '@backstage/errors';
import {
  DecisionRight,
  isStepDone,
  mayDecide,
  NewDecision,
  Person,
} from '@rackstage/plugin-requests-common';
import { randomUUID } from 'node:crypto';
import { DelegationsStore } from '../database/DelegationsStore';
import { DecisionRecord, RequestRecord } from '../database/records';
import { RequestChanges, RequestsStore } from '../database/RequestsStore';
import { Approvers } from '../approval/Approvers';
import { People } from '../approval/People';
import {
  approvalsOf,
  endStep,
  entry,
  notice,
  openStep,
  requirePossible,
} from '../approval/transitions';

export interface DecisionServiceOptions {
  approvers: Approvers;
  delegations: DelegationsStore;
  now(): Date;
  people: People;
  requests: RequestsStore;
  /** Something is different. */
  onChange(requestId: string): void;
}

const refusals = {
  requester:
    'You asked for this yourself, and nobody decides on their own request',
  twice:
    'You have decided this step already, yourself or by a delegate; it needs somebody else',
  'not-approver':
    'You are not, or no longer, one of those who decide this step; reload the page to see who is',
};

/** The same for a page that shows who decides, in both languages. */
const onPage: Record<keyof typeof refusals, WhyNot> = {
  requester: {
    why: 'You asked for this yourself. Somebody else decides.',
    'why@ko': '본인이 요청한 것은 다른 사람이 결재합니다.',
  },
  twice: {
    why: 'You have decided this step already, yourself or by a delegate. It needs somebody else.',
    'why@ko':
      '이 단계는 본인 또는 대리인이 이미 결재했습니다. 다른 사람의 결재가 필요합니다.',
  },
  'not-approver': {
    why: 'You are not one of those who decide this step.',
    'why@ko': '이 단계의 승인자가 아닙니다.',
  },
};

interface WhyNot {
  why?: string;
  'why@ko'?: string;
}

/** What approvers say. */
export class DecisionService {
  constructor(private readonly options: DecisionServiceOptions) {}

  /**
   * Rights are looked up now, not when the page was opened; what they are
   * judged by is read under a lock, so that two at one instant count one after
   * the other.
   *
   * @throws ConflictError, NotAllowedError, InputError
   */
  async decide(
    id: string,
    decision: NewDecision,
    caller: string,
  ): Promise<RequestRecord> {
    requireComment(decision);
    const { approvers, requests } = this.options;
    const seen = await requests.get(id);
    requireAsRead(seen, decision);
    requirePossible(seen, 'decide');
    const [voters, resolved, next] = await Promise.all([
      this.voters(caller),
      approvers.resolve(seen, seen.chain[seen.step], seen.escalated),
      seen.chain[seen.step + 1] &&
        approvers.resolve(seen, seen.chain[seen.step + 1], false),
    ]);
    const at = this.options.now().toISOString();
    const record = await requests.change(id, (current, decisions) => {
      requireAsRead(current, decision);
      requirePossible(current, 'decide');
      const step = current.chain[current.step];
      const approvals = approvalsOf(current, decisions);
      const right = mayDecide({
        ...voters,
        requester: current.requester,
        step,
        resolved,
        approvals,
        part: decision.part,
      });
      requireRight(right);
      if (decision.verdict !== 'approve') {
        return refused(current, decision, right, caller, at);
      }
      const isDone = isStepDone(
        step,
        resolved,
        [...approvals, right.approval],
        current.requester,
      );
      const opened = isDone
        ? openStep(current, current.step + 1, next, at)
        : { fields: { updatedAt: at }, history: [] };
      return {
        ...opened,
        decision: recordOf(current, decision, right, at),
        history: [
          said(current, 'approved', right, decision, at),
          ...opened.history,
        ],
      };
    });
    this.options.onChange(id);
    return record;
  }

  /** Who decides, and for whom they may. */
  async voters(
    caller: string,
  ): Promise<{ decider: Person; principals: Person[] }> {
    const { delegations, now, people } = this.options;
    const [decider, principals] = await Promise.all([
      people.find(caller),
      delegations
        .principalsOf(caller, now().toISOString())
        .then(refs => people.findMany(refs)),
    ]);
    if (!decider) {
      throw new NotAllowedError(
        `${caller} is no longer in the catalog, or its account is disabled: it decides nothing`,
      );
    }
    return { decider, principals };
  }

  /** Whether somebody may decide now, for a page. */
  async rightOf(
    record: RequestRecord,
    decisions: DecisionRecord[],
    caller: string,
  ): Promise<WhyNot & { allowed: boolean }> {
    if (record.state !== 'waiting') {
      return { allowed: false };
    }
    const step = record.chain[record.step];
    const resolved = await this.options.approvers.resolve(
      record,
      step,
      record.escalated,
    );
    try {
      const right = mayDecide({
        ...(await this.voters(caller)),
        requester: record.requester,
        step,
        resolved,
        approvals: approvalsOf(record, decisions),
      });
      return right.allowed
        ? { allowed: true }
        : { allowed: false, ...onPage[right.reason] };
    } catch (error) {
      if (error instanceof NotAllowedError) {
        return { allowed: false, why: error.message };
      }
      throw error;
    }
  }
}

function requireComment({ verdict, comment }: NewDecision): void {
  if (verdict !== 'approve' && !comment?.trim()) {
    throw new InputError(
      "'comment' is needed: tell the requester why, and what to do",
    );
  }
}

function requireAsRead(
  record: RequestRecord,
  { revision, step }: Pick<NewDecision, 'revision' | 'step'>,
): void {
  if (record.revision !== revision) {
    throw new ConflictError(
      'What is asked for was changed since you opened it. Reload the page, and look at it again',
    );
  }
  if (record.step !== step) {
    throw new ConflictError(
      'This step was decided since you opened it. Reload the page to see what is next',
    );
  }
}

type Allowed = Extract<DecisionRight, { allowed: true }>;

function requireRight(right: DecisionRight): asserts right is Allowed {
  if (right.allowed) {
    return;
  }
  const message = refusals[right.reason];
  throw right.reason === 'twice'
    ? new ConflictError(message)
    : new NotAllowedError(message);
}

const recordOf = (
  { id, revision, step }: RequestRecord,
  { verdict, comment }: NewDecision,
  { approval }: Allowed,
  at: string,
): DecisionRecord => ({
  id: randomUUID(),
  requestId: id,
  revision,
  step,
  part: approval.part,
  verdict: verdict === 'approve' ? 'approve' : 'reject',
  decidedBy: approval.by,
  countsFor: approval.as,
  refs: approval.refs,
  escalation: approval.escalation,
  comment: comment || undefined,
  at,
});

const said = (
  { step, chain }: RequestRecord,
  event: 'approved' | 'rejected' | 'asked' | 'sent-back',
  { approval }: Allowed,
  { comment }: NewDecision,
  at: string,
) =>
  entry(at, approval.by, event, {
    step,
    title: chain[step].title,
    ...(approval.as !== approval.by && { onBehalfOf: approval.as }),
    ...(comment && { comment }),
  });

/** A rejection ends it; a question and a way back wait for the requester. */
function refused(
  record: RequestRecord,
  decision: NewDecision,
  right: Allowed,
  caller: string,
  at: string,
): RequestChanges {
  const { verdict, comment = '' } = decision;
  const tell = (kind: 'rejected' | 'asked' | 'sent-back') => [
    notice(record, kind, [record.requester], at, { by: caller, comment }),
  ];
  if (verdict === 'reject') {
    return {
      ...endStep(at, { state: 'rejected', message: comment }),
      decision: recordOf(record, decision, right, at),
      history: [said(record, 'rejected', right, decision, at)],
      notices: tell('rejected'),
    };
  }
  const event = verdict === 'send-back' ? 'sent-back' : 'asked';
  return {
    fields: {
      state: verdict === 'send-back' ? 'revision-needed' : 'information-needed',
      message: comment,
      updatedAt: at,
      escalatesAt: undefined,
      nextAttemptAt: record.expiresAt,
    },
    waitingFor: [],
    history: [said(record, event, right, decision, at)],
    notices: tell(event),
  };
}
