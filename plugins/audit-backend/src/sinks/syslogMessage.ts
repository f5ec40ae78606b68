import { hostname } from 'node:os';
import { EventRecord } from '../database/EventsStore';
import { eventView } from '../service/eventView';

const severities: Record<string, number> = {
  low: 6,
  medium: 5,
  high: 4,
  critical: 2,
};

/** Printable ASCII without spaces, as RFC 5424 has it in the header; `-` when nothing is left. */
const headerField = (text: string, maxLength: number) =>
  text.replace(/[^\x21-\x7e]/g, '_').slice(0, maxLength) || '-';

/** Whoever puts a line break into a name must not begin a message of their own. */
const parameter = (text: string) =>
  text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ').replace(/["\\\]]/g, '\\$&');

/** One message of RFC 5424; its text is the event as JSON, where control characters are written out. */
export function syslogMessage(event: EventRecord, facility: number): string {
  const priority = facility * 8 + (severities[event.severity] ?? 5);
  const fields: Record<string, string | undefined> = {
    id: String(event.id),
    actor: event.actor,
    status: event.status,
    target: event.targetId,
    address: event.address,
    request: event.requestId,
    writer: event.writer,
    seq: String(event.seq),
    hash: event.hash,
  };
  const data = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${parameter(value!)}"`)
    .join('');
  const header = [
    `<${priority}>1`,
    event.at,
    headerField(hostname(), 255),
    'rackstage',
    headerField(event.writer, 128),
    headerField(event.event, 32),
  ].join(' ');
  const text = JSON.stringify(eventView(event)).replace(
    /[\u007f-\u009f\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${header} [audit@32473${data}] \ufeff${text}`;
}

/** So that one message on a stream does not become two, or two one (RFC 6587, RFC 5425). */
export function octetCounted(message: string): Buffer {
  const bytes = Buffer.from(message, 'utf8');
  return Buffer.concat([Buffer.from(`${bytes.length} `), bytes]);
}
