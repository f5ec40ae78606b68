import { JsonValue } from '@backstage/types';
import { searchable } from '@rackstage/stores';
import { createHash } from 'node:crypto';
import { AuditDraft, AuditHead, AuditRow } from './AuditRow';

/** The same text for the same value, in whatever order its fields came. */
export function canonicalJson(value: JsonValue | undefined): string {
  return JSON.stringify(value, (_, inner) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : inner,
  );
}

/** As both databases give it back: PostgreSQL takes neither NUL nor half a character. */
export function storable(text: string, maxLength: number): string {
  const kept = text.replaceAll('\0', '').slice(0, maxLength);
  return Buffer.from(kept, 'utf8').toString('utf8');
}

const hashed: (keyof AuditRow)[] = [
  'writer',
  'seq',
  'at',
  'plugin',
  'event',
  'severity',
  'status',
  'actor',
  'address',
  'userAgent',
  'method',
  'path',
  'requestId',
  'targetType',
  'targetId',
  'workspaceId',
  'count',
  'error',
  'meta',
];

/** One text for each row, whatever is in its fields: each field has its place. */
export const canonicalRow = (
  row: Omit<AuditRow, 'hash' | 'previous' | 'words'>,
) => JSON.stringify(hashed.map(field => (row as AuditRow)[field] ?? null));

export function hashOf(row: Omit<AuditRow, 'hash' | 'words'>): string {
  return createHash('sha256')
    .update(row.previous)
    .update('\n')
    .update(canonicalRow(row))
    .digest('base64url');
}

/** Before the first row of a chain. */
export const noHash = '0'.repeat(43);

const mostWords = 500;

export function wordsOf(row: AuditDraft): string {
  const { event, actor, targetId, path, address, requestId, error, meta } = row;
  const text = [event, actor, targetId, path, address, requestId, error, meta]
    .filter(Boolean)
    .join(' ');
  return storable(searchable(text), mostWords);
}

/** Puts events at the end of a chain. */
export function chain(drafts: AuditDraft[], head: AuditHead): AuditRow[] {
  let { seq, hash: previous } = head;
  return drafts.map(draft => {
    seq += 1;
    const row = { ...draft, writer: head.writer, seq, previous };
    previous = hashOf(row);
    return { ...row, words: wordsOf(draft), hash: previous };
  });
}
