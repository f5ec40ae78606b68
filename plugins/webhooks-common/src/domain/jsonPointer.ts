import { JsonValue } from '@backstage/types';

/** RFC 6901; the empty one points to the whole. */
export const jsonPointerPattern = '^(/([^~/]|~0|~1)*)*$';

/** What a JSON pointer points to; only what a document has itself, never what it inherits. */
export function resolvePointer(
  document: JsonValue,
  pointer: string,
): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (
      typeof value !== 'object' ||
      value === null ||
      !Object.hasOwn(value, key) ||
      (Array.isArray(value) && key === 'length')
    ) {
      return undefined;
    }
    value = (value as Record<string, JsonValue | undefined>)[key];
  }
  return value;
}
