/** A part of something managed here that the cloud has otherwise than was asked for and reached. */
export interface DriftedField {
  /** `power`, `spec`, `volume` of an instance; a field of the spec of another resource; `name`, `labels` of both. */
  field: string;
  /** In the cloud's words; absent: none. */
  desired?: unknown;
  observed?: unknown;
  /** The cloud can be asked for what is desired; otherwise it can only be accepted. */
  restorable: boolean;
}

/** What the cloud had of it when all was as asked, and that nobody asks for: changed there, it is drift. */
export interface KnownAttributes {
  name?: string;
  labels?: Record<string, string>;
  /** Of an instance. */
  securityGroups?: string[];
}

/** The same in whichever order: lists are sets here, as clouds give them in an order of their own. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonical).sort().join()}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([key, one]) => `${key}:${canonical(one)}`);
    return `{${entries.sort().join()}}`;
  }
  return JSON.stringify(value) ?? '[]';
}

/** What the cloud tells beside what can be asked of it. */
export function knownAttributes(seen: KnownAttributes): KnownAttributes {
  const { name, labels, securityGroups } = seen;
  return {
    ...(name && { name }),
    ...(labels && { labels }),
    ...(securityGroups && { securityGroups }),
  };
}

/** Where the cloud tells something else than it did when all was as asked. */
export function attributeDrift(
  known: KnownAttributes | undefined,
  seen: KnownAttributes,
): DriftedField[] {
  const now = knownAttributes(seen);
  return (Object.keys(now) as (keyof KnownAttributes)[]).flatMap(field =>
    known?.[field] === undefined ||
    canonical(known[field]) === canonical(now[field])
      ? []
      : [
          {
            field,
            desired: known[field],
            observed: now[field],
            restorable: false,
          },
        ],
  );
}
