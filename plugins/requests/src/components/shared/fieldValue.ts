/** A value of JSON as people read it: text as it is, the rest as JSON. */
export const fieldValue = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2);

/** The way to a value as people read it: `Volumes › 0 › size`. */
export const fieldPath = (
  [first, ...rest]: string[],
  titleOf: (name: string) => string,
): string => [titleOf(first), ...rest].join(' › ');

/** The names in a JSON pointer. */
export const namesIn = (pointer: string): string[] =>
  pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'));
