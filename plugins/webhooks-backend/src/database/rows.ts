import { Columns, flag, json, plain } from '@rackstage/stores';
import {
  AttemptRecord,
  DeliveryRecord,
  EndpointRecord,
  EventRecord,
  ReceivedEventRecord,
  SubscriptionRecord,
} from './records';

/** Names of tables and columns do not leave this folder. */

export const subscriptionColumns: Columns<SubscriptionRecord> = {
  id: plain('id'),
  workspaceId: plain('workspace_id'),
  name: plain('name'),
  description: plain('description'),
  owner: plain('owner'),
  url: plain('url'),
  eventTypes: json('event_types'),
  filter: json('filter'),
  scope: plain('scope'),
  verifyTls: flag('verify_tls'),
  headerNames: json('header_names'),
  headers: json('headers'),
  secrets: json('secrets'),
  enabled: flag('enabled'),
  disabledReason: plain('disabled_reason'),
  failingSince: plain('failing_since'),
  lastDeliveredAt: plain('last_delivered_at'),
  revision: plain('revision'),
  createdBy: plain('created_by'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
};

export const eventColumns: Columns<EventRecord> = {
  id: plain('id'),
  workspaceId: plain('workspace_id'),
  key: plain('event_key'),
  source: plain('source'),
  type: plain('type'),
  subject: plain('subject'),
  time: plain('time'),
  owner: plain('owner'),
  data: json('data'),
  createdAt: plain('created_at'),
};

export const deliveryColumns: Columns<DeliveryRecord> = {
  id: plain('id'),
  workspaceId: plain('workspace_id'),
  subscriptionId: plain('subscription_id'),
  eventId: plain('event_id'),
  state: plain('state'),
  attemptCount: plain('attempt_count'),
  attemptsSinceStart: plain('attempts_since_start'),
  startedAt: plain('started_at'),
  nextAttemptAt: plain('next_attempt_at'),
  finishedAt: plain('finished_at'),
  lastStatus: plain('last_status'),
  lastError: plain('last_error'),
  createdAt: plain('created_at'),
};

export const attemptColumns: Columns<AttemptRecord> = {
  id: plain('id'),
  workspaceId: plain('workspace_id'),
  deliveryId: plain('delivery_id'),
  number: plain('number'),
  at: plain('at'),
  durationMilliseconds: plain('duration_milliseconds'),
  status: plain('status'),
  error: plain('error'),
  response: plain('response'),
};

export const endpointColumns: Columns<EndpointRecord> = {
  id: plain('id'),
  workspaceId: plain('workspace_id'),
  name: plain('name'),
  description: plain('description'),
  owner: plain('owner'),
  verification: plain('verification'),
  secrets: json('secrets'),
  templateRef: plain('template_ref'),
  mapping: json('mapping'),
  filter: json('filter'),
  runAs: plain('run_as'),
  maxPerMinute: plain('max_per_minute'),
  enabled: flag('enabled'),
  rejectedCount: plain('rejected_count'),
  lastRejection: json('last_rejection'),
  lastReceivedAt: plain('last_received_at'),
  revision: plain('revision'),
  createdBy: plain('created_by'),
  createdAt: plain('created_at'),
  updatedAt: plain('updated_at'),
};

export const receivedEventColumns: Columns<ReceivedEventRecord> = {
  id: plain('id'),
  workspaceId: plain('workspace_id'),
  endpointId: plain('endpoint_id'),
  deliveryId: plain('delivery_id'),
  receivedAt: plain('received_at'),
  payload: json('payload'),
  verdict: plain('verdict'),
  reason: plain('reason'),
  values: json('values'),
  taskId: plain('task_id'),
  attemptedAt: plain('attempted_at'),
  attempts: plain('attempts'),
  nextAttemptAt: plain('next_attempt_at'),
  replayOf: plain('replay_of'),
  replayedBy: plain('replayed_by'),
};
