import { FieldTitle } from './useFieldTitle';

/** A value of JSON as people read it: text as it is, the rest as JSON. */
export const fieldValue = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2);

/** The way to a value as people read it: `Volumes › 0 › Size`. */
export const fieldPath = (names: string[], titleOf: FieldTitle): string =>
  names
    .map((name, index) =>
      isIndex(name)
        ? name
        : titleOf(...names.slice(0, index + 1).filter(one => !isIndex(one))),
    )
    .join(' › ');

const isIndex = (name: string) => /^\d+$/.test(name);

/** The names in a JSON pointer. */
export const namesIn = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
