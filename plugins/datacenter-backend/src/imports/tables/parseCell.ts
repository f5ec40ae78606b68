import {
  FieldValue,
  ObjectField,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { referredKind, splitPaths } from './idLists';
import { TableCell } from './types';

/** In place of what is too long for a cell of a spreadsheet: it stays as it is. */
export const unchanged = '…';

export type ParsedCell =
  | { value: FieldValue }
  | { paths: string[]; to: ObjectKindName; many: boolean }
  | { problem: string }
  | undefined;

const flags: Record<string, boolean> = {
  true: true,
  yes: true,
  '1': true,
  예: true,
  false: false,
  no: false,
  '0': false,
  아니요: false,
};

/** What a cell says of a field: null when it is empty, undefined when nothing. */
export function parseCell(field: ObjectField, cell: TableCell): ParsedCell {
  const text = textOf(cell);
  if (text === '') {
    return { value: null };
  }
  const referred = referredKind(field);
  if (field.type === 'structure' && text === unchanged) {
    return undefined;
  }
  if (referred) {
    const paths = referred.many ? splitPaths(text) : [text];
    return paths
      ? { paths, ...referred }
      : { problem: 'is not a list in JSON' };
  }
  switch (field.type) {
    case 'number':
      return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)
        ? { value: Number(text) }
        : { problem: 'is not a number' };
    case 'flag': {
      const value = flags[text.toLowerCase()];
      return value === undefined
        ? { problem: 'is neither true nor false' }
        : { value };
    }
    case 'structure':
      return parseJson(text);
    default:
      return { value: text };
  }
}

/** Ends of lines and spaces around a text mean nothing in tables. */
export function textOf(cell: unknown): string {
  if (cell instanceof Date) {
    return cell.toISOString().slice(0, 10);
  }
  return String(cell ?? '')
    .replace(/\r\n?/g, '\n')
    .trim();
}

function parseJson(text: string): ParsedCell {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: 'is not JSON' };
  }
}
