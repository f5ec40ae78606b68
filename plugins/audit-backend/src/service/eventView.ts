import { AuditEvent } from '@rackstage/plugin-audit-common';
import { EventRecord } from '../database/EventsStore';

/** An event as others see it. */
export function eventView(record: EventRecord): AuditEvent {
  const { meta, words, previous, ...event } = record;
  return { ...event, meta: metaOf(meta) };
}

function metaOf(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text);
  } catch {
    // Somebody changed it; a verification names it, and the rest is shown all the same.
    return { unreadable: text };
  }
}
