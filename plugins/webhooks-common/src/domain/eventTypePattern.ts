/** `a.b.c`, with `*` for one part, or at the end for all that follow. */
export const eventTypePatternSyntax =
  '^(\\*|[a-z0-9-]+)(\\.(\\*|[a-z0-9-]+))*$';

/** Whether a type of events is one that the pattern names. */
export function matchesEventType(pattern: string, type: string): boolean {
  const wanted = pattern.split('.');
  const parts = type.split('.');
  const open = wanted.at(-1) === '*';
  return (
    (open ? parts.length >= wanted.length : parts.length === wanted.length) &&
    wanted.every((part, index) => part === '*' || part === parts[index])
  );
}
