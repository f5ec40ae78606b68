import { JsonObject } from '@backstage/types';
import {
  Attachment,
  Comment,
  Delegation,
  FrozenStep,
  PolicyVersion,
  RequestFacts,
  RequestState,
} from '@rackstage/plugin-requests-common';

export interface RequestRecord {
  id: string;
  workspaceId: string;
  type: string;
  title: string;
  owner: string;
  requester: string;
  state: RequestState;
  /** Of what is asked for. */
  revision: number;
  /** Of the row: every change is made to the version that was read. */
  version: number;
  /** How many steps are done. */
  step: number;
  steps: number;
  stepOpenedAt?: string;
  escalated: boolean;
  reminded: boolean;
  subject: JsonObject;
  facts: RequestFacts;
  chain: FrozenStep[];
  rule: string;
  policyVersion: number;
  /** Who the approvers of the current step were when they were last looked up. */
  waitingFor: string[];
  message?: string;
  /** Runs that were started. */
  attempt: number;
  /** Since when the current attempt may have a task. */
  attemptedAt?: string;
  taskId?: string;
  submissionTaskId?: string;
  idempotencyKey: string;
  createdAt: string;
  updatedAt: string;
  decidedAt?: string;
  escalatesAt?: string;
  expiresAt?: string;
  /** Vain looks in a row. */
  failures: number;
  nextAttemptAt?: string;
}

export interface DecisionRecord {
  id: string;
  requestId: string;
  revision: number;
  step: number;
  part: number;
  verdict: 'approve' | 'reject';
  decidedBy: string;
  /** Somebody else where it was delegated. */
  countsFor: string;
  refs: string[];
  escalation: boolean;
  comment?: string;
  at: string;
}

export interface RevisionRecord {
  requestId: string;
  revision: number;
  title: string;
  subject: JsonObject;
  facts: RequestFacts;
  note?: string;
  createdBy: string;
  createdAt: string;
}

/** What happens to a request. */
export type HistoryEvent =
  | 'submitted'
  | 'approved-by-policy'
  | 'approved'
  | 'rejected'
  | 'asked'
  | 'answered'
  | 'sent-back'
  | 'edited'
  | 'step-opened'
  | 'reminded'
  | 'escalated'
  | 'no-approvers'
  | 'expired'
  | 'withdrawn'
  | 'decided'
  | 'started'
  | 'completed'
  | 'failed'
  | 'retried'
  | 'handed-back'
  | 'attached'
  | 'detached';

export interface HistoryRecord {
  seq: number;
  requestId: string;
  at: string;
  /** Entity ref, or `plugin:requests` for what happens by itself. */
  actor: string;
  event: HistoryEvent;
  detail: JsonObject;
}

export type CommentRecord = Comment & { requestId: string };

export type AttachmentRecord = Attachment & { requestId: string };

export type NoticeKind =
  | 'decide'
  | 'remind'
  | 'escalated'
  | 'approved'
  | 'rejected'
  | 'asked'
  | 'answered'
  | 'sent-back'
  | 'expired'
  | 'failed'
  | 'completed'
  | 'handed-back'
  | 'mentioned';

/** Something that people are going to be told. */
export interface NoticeRecord {
  id: string;
  requestId: string;
  kind: NoticeKind;
  recipients: string[];
  detail: JsonObject;
  createdAt: string;
  failures: number;
  nextAttemptAt?: string;
}

export type DelegationRecord = Delegation;

export type PolicyVersionRecord = PolicyVersion;
