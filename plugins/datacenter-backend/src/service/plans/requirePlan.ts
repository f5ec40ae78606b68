import { ConflictError, NotFoundError } from '@backstage/errors';
import { Caller } from '@rackstage/ownership';
import { PlanCheck, PlanState } from '@rackstage/plugin-datacenter-common';
import { PlanRecord, PlansReader, StepRecord } from '../../database/PlansStore';

/** @throws NotFoundError */
export async function requirePlan(
  id: string,
  plans: PlansReader,
): Promise<PlanRecord> {
  const plan = await plans.get(id);
  if (!plan) {
    throw new NotFoundError(`No plan with id ${id}`);
  }
  return plan;
}

/** @throws NotFoundError, or ConflictError when it is in no such state */
export async function requireState(
  id: string,
  states: PlanState[],
  plans: PlansReader,
): Promise<PlanRecord> {
  const plan = await requirePlan(id, plans);
  if (!states.includes(plan.state)) {
    throw new ConflictError(
      `Plan '${plan.name}' is ${plan.state}; this is done while it is ${states.join(' or ')}`,
    );
  }
  return plan;
}

/** @throws NotFoundError */
export async function requireStep(
  id: string,
  stepId: string,
  plans: PlansReader,
): Promise<StepRecord> {
  const step = (await plans.steps(id)).find(one => one.id === stepId);
  if (!step) {
    throw new NotFoundError(`No step with id ${stepId} in this plan`);
  }
  return step;
}

/**
 * A plan that somebody looked at can be approved as it was then.
 *
 * @throws ConflictError that says what speaks against it
 */
export async function requireApprovable(
  plan: PlanRecord,
  revision: number,
  plans: { check(id: string): Promise<PlanCheck> },
): Promise<void> {
  if (plan.state !== 'draft') {
    throw new ConflictError(`Plan '${plan.name}' is ${plan.state} already`);
  }
  if (plan.revision !== revision) {
    throw new ConflictError(
      `Plan '${plan.name}' was changed since its revision ${revision}; look at it again, and ask for the approval of what it is now`,
    );
  }
  const { items } = await plans.check(plan.id);
  const error = items.find(({ severity }) => severity === 'error');
  if (error) {
    throw new ConflictError(
      `Plan '${plan.name}' cannot be carried out as it is: ${error.message}`,
    );
  }
}

/** @throws ConflictError when somebody else is at it */
export function requireUnclaimed(
  { claimedBy, claimedAt, number }: StepRecord,
  caller: Caller,
): void {
  if (claimedBy && claimedBy !== caller.ref) {
    throw new ConflictError(
      `${claimedBy} is at step ${number} since ${claimedAt}; take it over if that is no longer so`,
    );
  }
}

/** @throws ConflictError when something became of it already */
export function requireOpen({ number, state, doneBy }: StepRecord): void {
  if (state !== 'open') {
    throw new ConflictError(
      `Step ${number} is ${state} already, by ${doneBy}; look at the work order again`,
    );
  }
}
