import {
  Endpoint,
  ReceivedEvent,
  ReceivedEventDetail,
} from '@rackstage/plugin-webhooks-common';
import {
  EndpointRecord,
  ReceivedEventRecord,
  SecretRecord,
} from '../database/records';
import { secretView } from './subscriptionView';

/** Without what is secret. */
export function endpointView(
  record: EndpointRecord,
  secrets: SecretRecord[],
  baseUrl: string,
): Endpoint {
  return {
    ...record,
    secrets: secrets.map(secretView),
    url: `${baseUrl}/api/webhooks/incoming/${record.id}`,
  };
}

export function receivedEventDetail(
  record: ReceivedEventRecord,
): ReceivedEventDetail {
  const { workspaceId, attemptedAt, attempts, nextAttemptAt, ...rest } = record;
  return rest;
}

export function receivedEventView(record: ReceivedEventRecord): ReceivedEvent {
  const { payload, values, ...rest } = receivedEventDetail(record);
  return rest;
}
