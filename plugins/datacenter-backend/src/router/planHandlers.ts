import { OperationHandlers } from '@rackstage/openapi-router';
import {
  DatacenterOperations,
  ObjectChange,
  PlanState,
} from '@rackstage/plugin-datacenter-common';
import { pageQuery } from '@rackstage/stores';
import { AuthorizedPlanService } from '../service/plans/AuthorizedPlanService';

type PlanOperations = Pick<
  DatacenterOperations,
  | 'listPlans'
  | 'createPlan'
  | 'getPlan'
  | 'updatePlan'
  | 'deletePlan'
  | 'listPlanSteps'
  | 'addPlanSteps'
  | 'deletePlanStep'
  | 'finishPlanStep'
  | 'checkPlan'
  | 'rebasePlan'
  | 'requestPlanApproval'
  | 'approvePlan'
  | 'cancelPlan'
>;

export function planHandlers(
  plans: AuthorizedPlanService,
): OperationHandlers<PlanOperations> {
  return {
    listPlans: ({ query, credentials }) =>
      plans.list(
        {
          ...pageQuery(query),
          search: query.q,
          states: query.state as PlanState[] | undefined,
        },
        credentials,
      ),
    createPlan: ({ body, credentials }) => plans.create(body, credentials),
    getPlan: ({ path, credentials }) => plans.get(path.id, credentials),
    updatePlan: ({ path, body, credentials }) =>
      plans.update(path.id, body, credentials),
    deletePlan: ({ path, credentials }) => plans.delete(path.id, credentials),
    listPlanSteps: ({ path, credentials }) => plans.steps(path.id, credentials),
    addPlanSteps: ({ path, body, credentials }) =>
      plans.addSteps(path.id, body.changes as ObjectChange[], credentials),
    deletePlanStep: ({ path, credentials }) =>
      plans.deleteStep(path.id, path.stepId, credentials),
    finishPlanStep: ({ path, body, credentials }) =>
      plans.finishStep(path.id, path.stepId, body, credentials),
    checkPlan: ({ path, credentials }) => plans.check(path.id, credentials),
    rebasePlan: ({ path, credentials }) => plans.rebase(path.id, credentials),
    requestPlanApproval: ({ path, body, credentials }) =>
      plans.requestApproval(path.id, body, credentials),
    approvePlan: ({ path, body, credentials }) =>
      plans.approve(path.id, body, credentials),
    cancelPlan: ({ path, credentials }) => plans.cancel(path.id, credentials),
  };
}
