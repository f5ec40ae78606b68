/** What was done to an object, as its history says. */
export interface PastChange {
  readonly objectId: string;
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly action: 'create' | 'update' | 'delete';
  readonly changes: readonly {
    readonly field: string;
    readonly before?: unknown;
    readonly after?: unknown;
  }[];
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * Goes back through what was done, and looks at objects as they were.
 *
 * @param now - fields by id of all that there is
 * @param changes - the newest first
 * @param moments - RFC 3339, UTC, the latest first
 * @returns what was seen at each moment
 */
export function rewind<T>(
  now: ReadonlyMap<string, Fields>,
  changes: readonly PastChange[],
  moments: readonly string[],
  look: (objects: ReadonlyMap<string, Fields>) => T,
): T[] {
  const objects = new Map(now);
  let next = 0;
  return moments.map(moment => {
    for (; next < changes.length && changes[next].at > moment; next++) {
      undo(changes[next], objects);
    }
    return look(objects);
  });
}

function undo(
  { objectId, action, changes }: PastChange,
  objects: Map<string, Fields>,
): void {
  if (action === 'create') {
    objects.delete(objectId);
    return;
  }
  const before = changes.map(change => [change.field, change.before] as const);
  objects.set(objectId, {
    ...objects.get(objectId),
    ...Object.fromEntries(before),
  });
}
