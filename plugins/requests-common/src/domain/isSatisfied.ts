import { Approval, FrozenPart, FrozenStep, ResolvedStep } from './Chain';

/** Whether a part has the approvals that it needs. `refs` are its approvers now, without the requester. */
export function isSatisfied(
  { need }: Pick<FrozenPart, 'need'>,
  refs: string[],
  approvals: Approval[],
): boolean {
  if (approvals.some(({ escalation }) => escalation)) {
    return true;
  }
  if (need === 'all') {
    return refs.length > 0 && coversAll(refs, approvals);
  }
  const people = new Set(approvals.map(({ as }) => as));
  return people.size >= (need === 'any' ? 1 : Number(need));
}

/** Whether all parts have. */
export function isStepDone(
  step: FrozenStep,
  resolved: ResolvedStep,
  approvals: Approval[],
  requester: string,
): boolean {
  return step.parts.every((part, index) =>
    isSatisfied(
      part,
      resolved.parts[index].filter(ref => ref !== requester),
      approvals.filter(approval => approval.part === index),
    ),
  );
}

/** Whether each approver is stood for by somebody, and nobody stands for two: a matching by augmenting paths. */
function coversAll(refs: string[], approvals: Approval[]): boolean {
  const refOf = new Map<Approval, string>();
  const assign = (ref: string, tried: Set<Approval>): boolean =>
    approvals.some(approval => {
      if (tried.has(approval) || !approval.refs.includes(ref)) {
        return false;
      }
      tried.add(approval);
      const taken = refOf.get(approval);
      if (taken === undefined || assign(taken, tried)) {
        refOf.set(approval, ref);
        return true;
      }
      return false;
    });
  return refs.every(ref => assign(ref, new Set()));
}
