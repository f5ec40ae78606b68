import { isError } from '@backstage/errors';
import { ObjectChange } from '@rackstage/plugin-datacenter-common';
import { ObjectsTransaction } from '../../database/ObjectsStore';
import { PlansStore, StepRecord, Trial } from '../../database/PlansStore';
import { applyChanges } from '../applyChanges';
import { RunContext } from '../ChangeRun';

/** A step that could not be made, and why. */
export interface RefusedStep {
  step: StepRecord;
  message: string;
}

const trialContext: RunContext = {
  by: 'plugin:datacenter',
  at: new Date(0).toISOString(),
};

const knownErrors = ['InputError', 'ConflictError', 'NotFoundError'];

/** Makes the open steps of plans without their staying made. */
export class PlanTrial {
  constructor(private readonly store: PlansStore) {}

  run<T>(
    steps: StepRecord[],
    work: (trial: Trial, refused: RefusedStep[]) => Promise<T>,
  ): Promise<T> {
    const open = steps.filter(({ state }) => state === 'open');
    return this.store.trial(async trial =>
      work(trial, await apply(open, trial.objects)),
    );
  }
}

/** All at once, which is fast; one by one when that fails, to see which it is. */
async function apply(
  steps: StepRecord[],
  objects: ObjectsTransaction,
): Promise<RefusedStep[]> {
  try {
    await objects.attempt(inner =>
      applyChanges(steps.map(changeOf), inner, trialContext),
    );
    return [];
  } catch (error) {
    requireKnown(error);
  }
  const refused: RefusedStep[] = [];
  for (const step of steps) {
    try {
      await objects.attempt(inner =>
        applyChanges([changeOf(step)], inner, trialContext),
      );
    } catch (error) {
      requireKnown(error);
      refused.push({ step, message: (error as Error).message });
    }
  }
  return refused;
}

/** Anything else is a defect, and no matter of the plan. */
function requireKnown(error: unknown): void {
  if (!isError(error) || !knownErrors.includes(error.name)) {
    throw error;
  }
}

export const changeOf = ({
  action,
  kind,
  objectId,
  fields,
}: StepRecord): ObjectChange => ({
  action,
  kind,
  id: objectId,
  fields: fields as ObjectChange['fields'],
});
