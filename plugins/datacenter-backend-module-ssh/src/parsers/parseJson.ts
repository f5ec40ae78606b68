import { unknownFormat } from './unknownFormat';

export type JsonRecord = { [key: string]: unknown };

/** @throws NeighborReadError with `FormatUnknown` when it is no object or list */
export function parseJson(output: string, what: string): unknown {
  try {
    const value: unknown = JSON.parse(output);
    if (typeof value === 'object' && value !== null) {
      return value;
    }
  } catch {
    // Told below, with what it is instead.
  }
  throw unknownFormat(what, output);
}

export const recordOf = (value: unknown): JsonRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonRecord)
    : {};

/** What some programs print as a list only where there are several. */
export function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value;
  }
  return value === undefined || value === null ? [] : [value];
}

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
