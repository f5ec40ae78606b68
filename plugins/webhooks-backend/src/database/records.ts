import { JsonObject, JsonValue } from '@backstage/types';
import {
  Attempt,
  DeliveryState,
  Endpoint,
  FilterCondition,
  Subscription,
  Verdict,
  Verification,
} from '@rackstage/plugin-webhooks-common';

/** A secret as it is stored. Two are valid while one takes over from the other. */
export interface SecretRecord {
  id: string;
  keyId: string;
  data: string;
  createdAt: string;
  /** Absent for the newest. */
  expiresAt?: string;
}

export interface SubscriptionRecord {
  id: string;
  workspaceId: string;
  name: string;
  description?: string;
  owner: string;
  url: string;
  eventTypes: string[];
  filter: FilterCondition[];
  scope: Subscription['scope'];
  verifyTls: boolean;
  headerNames: string[];
  /** Encrypted: what other systems ask for is often a token. */
  headers: { keyId: string; data: string };
  secrets: SecretRecord[];
  enabled: boolean;
  disabledReason?: Subscription['disabledReason'];
  failingSince?: string;
  lastDeliveredAt?: string;
  revision: number;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
}

export interface EventRecord {
  id: string;
  workspaceId: string;
  key: string;
  /** Plugin id of the context. */
  source: string;
  type: string;
  subject: string;
  time: string;
  owner: string;
  data: JsonObject;
  createdAt: string;
}

export interface DeliveryRecord {
  id: string;
  workspaceId: string;
  subscriptionId: string;
  eventId: string;
  state: DeliveryState;
  attemptCount: number;
  /** Since the first try, or since somebody asked for it again. */
  attemptsSinceStart: number;
  startedAt?: string;
  nextAttemptAt?: string;
  finishedAt?: string;
  lastStatus?: number;
  lastError?: Attempt['error'];
  createdAt: string;
}

export interface AttemptRecord extends Attempt {
  workspaceId: string;
  deliveryId: string;
}

export interface EndpointRecord {
  id: string;
  workspaceId: string;
  name: string;
  description?: string;
  owner: string;
  verification: Verification;
  secrets: SecretRecord[];
  templateRef: string;
  mapping: Endpoint['mapping'];
  filter: FilterCondition[];
  runAs: string;
  maxPerMinute: number;
  enabled: boolean;
  rejectedCount: number;
  lastRejection?: Endpoint['lastRejection'];
  lastReceivedAt?: string;
  revision: number;
  createdBy: string;
  createdAt: string;
  updatedAt: string;
}

export interface ReceivedEventRecord {
  id: string;
  workspaceId: string;
  endpointId: string;
  /** As the sender calls it; unique in the endpoint. */
  deliveryId: string;
  receivedAt: string;
  payload: JsonValue;
  verdict: Verdict;
  reason?: string;
  /** What the template was started with. */
  values?: JsonObject;
  taskId?: string;
  /** Since when a task for it may exist. */
  attemptedAt?: string;
  attempts: number;
  nextAttemptAt?: string;
  replayOf?: string;
  replayedBy?: string;
}
