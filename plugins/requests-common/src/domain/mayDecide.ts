import { Approval, FrozenStep, ResolvedStep } from './Chain';
import { isSatisfied } from './isSatisfied';

/** Somebody, and all that they stand for: themselves and their groups. */
export interface Person {
  ref: string;
  claims: string[];
}

/** Who wants to decide, and what is known of the step. */
export interface DecisionQuestion {
  decider: Person;
  /** Those who are away and have let the decider decide. */
  principals: Person[];
  requester: string;
  step: FrozenStep;
  resolved: ResolvedStep;
  /** Of this step, of what is asked for now. */
  approvals: Approval[];
  /** Which part; the first that is possible otherwise. */
  part?: number;
}

/** For whom, and where, it would count, or why it may not be. */
export type DecisionRight =
  | { allowed: true; approval: Approval }
  | { allowed: false; reason: 'requester' | 'twice' | 'not-approver' };

/**
 * Whether somebody may decide a step, and for whom it counts. Never the
 * requester, in no one's name; nobody twice in one step, whether by themselves
 * or by a delegate.
 */
export function mayDecide(question: DecisionQuestion): DecisionRight {
  const { decider, principals, requester, approvals } = question;
  if (decider.ref === requester) {
    return { allowed: false, reason: 'requester' };
  }
  const counted = new Set(approvals.flatMap(({ by, as }) => [by, as]));
  if (counted.has(decider.ref)) {
    return { allowed: false, reason: 'twice' };
  }
  const people = [decider, ...principals].filter(
    ({ ref }) => ref !== requester && !counted.has(ref),
  );
  for (const person of people) {
    const place = placeOf(person, question);
    if (place) {
      return {
        allowed: true,
        approval: { ...place, by: decider.ref, as: person.ref },
      };
    }
  }
  return { allowed: false, reason: 'not-approver' };
}

/** Where the person's approval counts. */
function placeOf({ claims }: Person, question: DecisionQuestion) {
  const { step, resolved, approvals, requester } = question;
  const open = step.parts
    .map((part, index) => ({ part, index }))
    .filter(({ index }) => (question.part ?? index) === index)
    .map(({ part, index }) => ({
      index,
      part,
      refs: resolved.parts[index].filter(ref => ref !== requester),
      approvals: approvals.filter(approval => approval.part === index),
    }))
    .filter(({ part, refs, approvals: own }) => !isSatisfied(part, refs, own));
  for (const { index, refs } of open) {
    const own = refs.filter(ref => claims.includes(ref));
    if (own.length > 0) {
      return { part: index, refs: own, escalation: false };
    }
  }
  const above = resolved.escalation.filter(ref => claims.includes(ref));
  return open.length > 0 && above.length > 0
    ? { part: open[0].index, refs: above, escalation: true }
    : undefined;
}
