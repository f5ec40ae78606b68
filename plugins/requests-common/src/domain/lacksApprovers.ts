import { Approval, FrozenStep, ResolvedStep } from './Chain';
import { isSatisfied } from './isSatisfied';

/**
 * The parts of a step that can no longer be approved, because too few are
 * left of those who might. `peopleOf` are the people behind a user or group.
 */
export function lacksApprovers(
  step: FrozenStep,
  resolved: ResolvedStep,
  approvals: Approval[],
  requester: string,
  peopleOf: (ref: string) => string[],
): number[] {
  const counted = new Set(approvals.flatMap(({ by, as }) => [by, as]));
  const isFree = (person: string) =>
    person !== requester && !counted.has(person);
  return step.parts.flatMap((part, index) => {
    const refs = resolved.parts[index].filter(ref => ref !== requester);
    const own = approvals.filter(approval => approval.part === index);
    if (isSatisfied(part, refs, own)) {
      return [];
    }
    // As if everybody who can approved: the refs each stands for decide whether that is enough.
    const people = new Map<string, string[]>();
    for (const ref of refs) {
      for (const person of peopleOf(ref).filter(isFree)) {
        people.set(person, [...(people.get(person) ?? []), ref]);
      }
    }
    const possible = [...people].map(([person, stoodFor]) => ({
      part: index,
      by: person,
      as: person,
      refs: stoodFor,
      escalation: false,
    }));
    return isSatisfied(part, refs, [...own, ...possible]) ? [] : [index];
  });
}
