import { Columns, flag, json, plain } from '@rackstage/stores';
import {
  AttachmentRecord,
  CommentRecord,
  DecisionRecord,
  DelegationRecord,
  HistoryRecord,
  NoticeRecord,
  PolicyVersionRecord,
  RequestRecord,
  RevisionRecord,
} from './records';

export const requestColumns: Columns<RequestRecord> = {
  id: plain('id'),
  workspaceId: plain('workspace_id'),
  type: plain('type'),
  title: plain('title'),
  owner: plain('owner'),
  requester: plain('requester'),
  state: plain('state'),
  revision: plain('revision'),
  version: plain('version'),
  step: plain('step'),
  steps: plain('steps'),
  stepOpenedAt: plain('step_opened_at'),
  escalated: flag('escalated'),
  reminded: flag('reminded'),
  subject: json('subject'),
  facts: json('facts'),
  chain: json('chain'),
  rule: plain('rule'),
  policyVersion: plain('policy_version'),
  waitingFor: json('waiting_for'),
  message: plain('message'),
  attempt: plain('attempt'),
  attemptedAt: plain('attempted_at'),
  taskId: plain('task_id'),
  submissionTaskId: plain('submission_task_id'),
  idempotencyKey: plain('idempotency_key'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
  decidedAt: plain('decided_at'),
  escalatesAt: plain('escalates_at'),
  expiresAt: plain('expires_at'),
  failures: plain('failures'),
  nextAttemptAt: plain('next_attempt_at'),
};

export const decisionColumns: Columns<DecisionRecord> = {
  id: plain('id'),
  requestId: plain('request_id'),
  revision: plain('revision'),
  step: plain('step'),
  part: plain('part'),
  verdict: plain('verdict'),
  decidedBy: plain('decided_by'),
  countsFor: plain('counts_for'),
  refs: json('refs'),
  escalation: flag('escalation'),
  comment: plain('comment'),
  at: plain('at'),
};

export const revisionColumns: Columns<RevisionRecord> = {
  requestId: plain('request_id'),
  revision: plain('revision'),
  title: plain('title'),
  subject: json('subject'),
  facts: json('facts'),
  note: plain('note'),
  createdBy: plain('created_by'),
  createdAt: plain('created_at'),
};

export const historyColumns: Columns<HistoryRecord> = {
  seq: plain('seq'),
  requestId: plain('request_id'),
  at: plain('at'),
  actor: plain('actor'),
  event: plain('event'),
  detail: json('detail'),
};

export const commentColumns: Columns<CommentRecord> = {
  id: plain('id'),
  requestId: plain('request_id'),
  author: plain('author'),
  text: plain('text'),
  mentions: json('mentions'),
  createdAt: plain('created_at'),
};

/** Without what is in it, which is only read by itself. */
export const attachmentColumns: Columns<AttachmentRecord> = {
  id: plain('id'),
  requestId: plain('request_id'),
  name: plain('name'),
  mediaType: plain('media_type'),
  size: plain('size'),
  addedBy: plain('added_by'),
  createdAt: plain('created_at'),
};

export const noticeColumns: Columns<NoticeRecord> = {
  id: plain('id'),
  requestId: plain('request_id'),
  kind: plain('kind'),
  recipients: json('recipients'),
  detail: json('detail'),
  createdAt: plain('created_at'),
  failures: plain('failures'),
  nextAttemptAt: plain('next_attempt_at'),
};

export const delegationColumns: Columns<DelegationRecord> = {
  id: plain('id'),
  from: plain('principal'),
  to: plain('delegate'),
  startsAt: plain('starts_at'),
  endsAt: plain('ends_at'),
  note: plain('note'),
  createdBy: plain('created_by'),
  createdAt: plain('created_at'),
};

export const policyVersionColumns: Columns<PolicyVersionRecord> = {
  version: plain('version'),
  policy: json('policy'),
  note: plain('note'),
  createdBy: plain('created_by'),
  createdAt: plain('created_at'),
};
