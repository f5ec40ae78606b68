import { randomUUID } from 'node:crypto';
import {
  DeliveryRecord,
  EndpointRecord,
  EventRecord,
  ReceivedEventRecord,
  SubscriptionRecord,
} from '../database/records';

export const someTime = '2026-03-02T09:00:00.000Z';

export function aSubscription(
  fields: Partial<SubscriptionRecord> = {},
): SubscriptionRecord {
  return {
    id: randomUUID(),
    workspaceId: 'default',
    name: 'Chat',
    owner: 'group:default/civic',
    url: 'http://127.0.0.1:9/',
    eventTypes: ['*'],
    filter: [],
    scope: 'owned',
    verifyTls: true,
    headerNames: [],
    headers: { keyId: 'k1', data: 'none' },
    secrets: [],
    enabled: true,
    revision: 1,
    createdBy: 'user:default/ann',
    createdAt: someTime,
    updatedAt: someTime,
    ...fields,
  };
}

export function anEvent(fields: Partial<EventRecord> = {}): EventRecord {
  const id = randomUUID();
  return {
    id,
    workspaceId: 'default',
    key: `key-of-${id}`,
    source: 'clouds',
    type: 'rackstage.clouds.instance.ready.v1',
    subject: 'instances/1',
    time: someTime,
    owner: 'group:default/civic',
    data: { name: 'web', region: 'seoul' },
    createdAt: someTime,
    ...fields,
  };
}

export function aDelivery(
  subscription: SubscriptionRecord,
  event: EventRecord,
  fields: Partial<DeliveryRecord> = {},
): DeliveryRecord {
  return {
    id: randomUUID(),
    workspaceId: 'default',
    subscriptionId: subscription.id,
    eventId: event.id,
    state: 'pending',
    attemptCount: 0,
    attemptsSinceStart: 0,
    nextAttemptAt: someTime,
    createdAt: someTime,
    ...fields,
  };
}

export function anEndpoint(
  fields: Partial<EndpointRecord> = {},
): EndpointRecord {
  return {
    id: randomUUID(),
    workspaceId: 'default',
    name: 'Builds',
    owner: 'group:default/civic',
    verification: 'bearer',
    secrets: [],
    templateRef: 'template:default/virtual-machine',
    mapping: { name: '{{ /name }}' },
    filter: [],
    runAs: 'user:default/ann',
    maxPerMinute: 60,
    enabled: true,
    rejectedCount: 0,
    revision: 1,
    createdBy: 'user:default/ann',
    createdAt: someTime,
    updatedAt: someTime,
    ...fields,
  };
}

export function aReceivedEvent(
  endpoint: EndpointRecord,
  fields: Partial<ReceivedEventRecord> = {},
): ReceivedEventRecord {
  const id = randomUUID();
  return {
    id,
    workspaceId: 'default',
    endpointId: endpoint.id,
    deliveryId: `delivery-${id}`,
    receivedAt: someTime,
    payload: { name: 'web' },
    verdict: 'waiting',
    attempts: 0,
    nextAttemptAt: someTime,
    ...fields,
  };
}
