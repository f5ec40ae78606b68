import { CloudEvent } from '@rackstage/plugin-webhooks-common';
import { EventRecord } from '../database/records';

/** The body of a delivery; the same at every attempt. */
export function cloudEventOf(event: EventRecord, baseUrl: string): CloudEvent {
  return {
    specversion: '1.0',
    id: event.id,
    source: `${baseUrl}/api/${event.source}`,
    type: event.type,
    subject: event.subject,
    time: event.time,
    datacontenttype: 'application/json',
    data: event.data,
  };
}
