import {
  Attempt,
  Delivery,
  Subscription,
} from '@rackstage/plugin-webhooks-common';
import { DeliveryCounts, DeliveryWithEvent } from '../database/DeliveriesStore';
import {
  AttemptRecord,
  SecretRecord,
  SubscriptionRecord,
} from '../database/records';

/** Without what is secret. */
export function subscriptionView(
  record: SubscriptionRecord,
  secrets: SecretRecord[],
  counts: DeliveryCounts,
): Subscription {
  const { headers, secrets: all, ...rest } = record;
  return {
    ...rest,
    secrets: secrets.map(secretView),
    pendingCount: counts.pending,
    failedCount: counts.failed,
  };
}

export function secretView({ id, createdAt, expiresAt }: SecretRecord) {
  return { id, createdAt, ...(expiresAt && { expiresAt }) };
}

export function deliveryView({ delivery, event }: DeliveryWithEvent): Delivery {
  const { workspaceId, attemptsSinceStart, startedAt, createdAt, ...rest } =
    delivery;
  return {
    ...rest,
    eventType: event.type,
    subject: event.subject,
    eventTime: event.time,
  };
}

export function attemptView(record: AttemptRecord): Attempt {
  const { workspaceId, deliveryId, ...rest } = record;
  return rest;
}
