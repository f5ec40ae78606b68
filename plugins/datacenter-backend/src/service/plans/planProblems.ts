import { PlanProblem } from '@rackstage/plugin-datacenter-common';
import { StepRecord, Trial } from '../../database/PlansStore';
import { ObjectRecord } from '../../database/records';
import { cableProblems } from './checks/cableProblems';
import { coolingProblems } from './checks/coolingProblems';
import { powerProblems } from './checks/powerProblems';
import { rackProblems } from './checks/rackProblems';
import { touchedBy } from './checks/touchedBy';
import { RefusedStep } from './PlanTrial';

/**
 * Everything that is wrong with a plan: steps that cannot be made, steps that
 * the present has overtaken, and what would stand, draw or glow too much in
 * whatever the plan touches. `trial` has the plan carried out.
 */
export async function planProblems(options: {
  steps: StepRecord[];
  present: Map<string, ObjectRecord>;
  conflicts: Set<string>;
  refused: RefusedStep[];
  trial: Trial;
}): Promise<PlanProblem[]> {
  const { steps, present, conflicts, refused, trial } = options;
  const touched = await touchedBy(steps, present, trial);
  return [
    ...refused.map(({ step, message }): PlanProblem => ({
      severity: 'error',
      code: 'refused',
      message,
      ...about(step),
    })),
    ...steps
      .filter(({ id }) => conflicts.has(id))
      .map((step): PlanProblem => ({
        severity: 'error',
        code: 'changed-meanwhile',
        message: `'${step.title}' was changed after the plan was made`,
        ...about(step),
      })),
    ...(await rackProblems(touched)),
    ...(await powerProblems(touched, trial)),
    ...(await coolingProblems(touched, trial)),
    ...(await cableProblems(touched, trial)),
  ];
}

const about = ({ id, objectId, kind, title }: StepRecord) => ({
  stepId: id,
  objectId,
  kind,
  title,
});
