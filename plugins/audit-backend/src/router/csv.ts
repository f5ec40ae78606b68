import { AuditEvent } from '@rackstage/plugin-audit-common';

const columns = [
  'id',
  'at',
  'actor',
  'event',
  'status',
  'severity',
  'targetType',
  'targetId',
  'workspaceId',
  'address',
  'method',
  'path',
  'userAgent',
  'requestId',
  'count',
  'error',
  'meta',
  'writer',
  'seq',
  'hash',
] as const;

export const csvHead = `\ufeff${columns.join(',')}\r\n`;

export const csvLine = (event: AuditEvent): string =>
  `${columns.map(column => field(event[column])).join(',')}\r\n`;

/** A spreadsheet takes what begins like this for a formula, and would run it (OWASP: CSV injection). */
const formula = /^\s*[=+\-@\t\r\n|%]/;

function field(value: unknown): string {
  if (value === undefined) {
    return '';
  }
  if (typeof value === 'number') {
    return String(value);
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return `"${(formula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
