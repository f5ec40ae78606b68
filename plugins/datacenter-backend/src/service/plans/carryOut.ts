import { ConflictError } from '@backstage/errors';
import { Caller } from '@rackstage/ownership';
import { PlanState, StepOutcome } from '@rackstage/plugin-datacenter-common';
import { ObjectsReader } from '../../database/ObjectsStore';
import {
  PlanRecord,
  PlansTransaction,
  StepRecord,
} from '../../database/PlansStore';
import { applyChanges } from '../applyChanges';
import { conflictsOf } from './conflictsOf';
import { presentOf } from './draftSteps';
import { changeOf } from './PlanTrial';
import { requireState, requireStep, requireUnclaimed } from './requirePlan';

export interface CarriedOut {
  step: StepRecord;
  plan: PlanRecord;
  /** Nothing of the plan is open any more. */
  isLast: boolean;
  /** The same person has said the same before, and did not get the answer. */
  isRepeated: boolean;
}

/**
 * Writes down what became of a step; one that is done is applied to the
 * present. Two people at one plan wait for each other.
 *
 * @throws NotFoundError, or ConflictError when somebody else has finished the
 * step, or the present has overtaken it
 */
export async function carryOut(
  planId: string,
  stepId: string,
  { state, reason }: StepOutcome,
  caller: Caller,
  { plans, now }: { plans: PlansTransaction; now: Date },
): Promise<CarriedOut> {
  await plans.lock(planId);
  const before = await requireStep(planId, stepId, plans);
  if (before.state === state && before.doneBy === caller.ref) {
    const plan = await requireState(planId, ['in-progress', 'done'], plans);
    return { step: before, plan, isLast: false, isRepeated: true };
  }
  const plan = await requireState(planId, ['approved', 'in-progress'], plans);
  requireUnclaimed(before, caller);
  const at = now.toISOString();
  const step = {
    ...before,
    state,
    reason,
    doneBy: caller.ref,
    doneAt: at,
  };
  await plans.finishStep(step);
  const steps = await plans.steps(planId);
  if (state === 'done') {
    await requireFollowed(before, plans.objects, steps);
    await applyChanges([changeOf(before)], plans.objects, {
      by: caller.ref,
      at,
      reason: `${plan.name} #${step.number}`,
    });
  }
  const isLast = steps.every(one => one.state !== 'open');
  const next: PlanState = isLast ? 'done' : 'in-progress';
  if (plan.state !== next) {
    await plans.update(
      { ...plan, state: next, updatedAt: at, revision: plan.revision + 1 },
      plan.revision,
    );
  }
  return { step, plan, isLast, isRepeated: false };
}

/** @throws ConflictError when the present has overtaken the step */
async function requireFollowed(
  step: StepRecord,
  objects: ObjectsReader,
  steps: StepRecord[],
): Promise<void> {
  const present = await presentOf(
    steps.map(({ action, kind, objectId }) => ({ action, kind, id: objectId })),
    objects,
  );
  const open = steps.map(one =>
    one.id === step.id ? { ...one, state: 'open' as const } : one,
  );
  if (conflictsOf(open, present).has(step.id)) {
    throw new ConflictError(
      `'${step.title}' was changed after the plan was made; look at what is different, and take the present as its start`,
    );
  }
}
