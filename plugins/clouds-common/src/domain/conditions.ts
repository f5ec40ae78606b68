/**
 * One thing that is true, false or not known about something managed here.
 * Decisions and people read conditions; the phase only sums them up in a word.
 */
export interface Condition<TType extends string> {
  type: TType;
  status: 'True' | 'False' | 'Unknown';
  /** One word in CamelCase that programs and translations can rely on. */
  reason: string;
  /** For people, English; what the cloud said, where it said something. */
  message?: string;
  /** When the status last changed; RFC 3339, UTC. */
  since: string;
}

/** A condition of which it is not yet known since when it holds. */
export type ConditionDraft<TType extends string> = Omit<
  Condition<TType>,
  'since'
>;

/** What `Ready` says when all the other conditions say this. */
export function readyCondition<TType extends string>(
  parts: ConditionDraft<TType>[],
  type: TType,
): ConditionDraft<TType> {
  const worst =
    parts.find(({ status }) => status === 'False') ??
    parts.find(({ status }) => status === 'Unknown');
  return worst
    ? { ...worst, type }
    : { type, status: 'True', reason: 'AsAsked' };
}

/** A condition whose status did not change keeps the time at which it last did. */
export function datedConditions<TType extends string>(
  drafts: ConditionDraft<TType>[],
  before: Condition<TType>[],
  now: string,
): Condition<TType>[] {
  return drafts.map(draft => {
    const previous = before.find(({ type }) => type === draft.type);
    const since = previous?.status === draft.status ? previous.since : now;
    return { ...draft, since };
  });
}
