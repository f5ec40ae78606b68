/** A value of JSON as people read it: text as it is, the rest as JSON. */
export const fieldValue = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value, null, 2);

/** A JSON pointer as people read it: `spec › volumes › 0`. */
export const fieldName = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join(' › ');
