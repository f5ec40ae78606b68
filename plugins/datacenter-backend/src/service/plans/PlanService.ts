import {
  NewPlan,
  ObjectChange,
  Plan,
  PlanApproval,
  PlanCheck,
  PlanState,
  PlanStep,
  PlanUpdate,
  StepOutcome,
} from '@rackstage/plugin-datacenter-common';
import { PageQuery, RecordPage } from '@rackstage/stores';

export interface PlanListQuery extends PageQuery {
  search?: string;
  states?: PlanState[];
}

export interface PlanSteps {
  items: PlanStep[];
  titles: Record<string, string>;
}

/** Sets of changes over the present: drawn up, checked, approved, carried out. */
export interface PlanService<TCaller> {
  list(query: PlanListQuery, caller: TCaller): Promise<RecordPage<Plan>>;
  get(id: string, caller: TCaller): Promise<Plan>;
  create(plan: NewPlan, caller: TCaller): Promise<Plan>;
  update(id: string, change: PlanUpdate, caller: TCaller): Promise<Plan>;
  delete(id: string, caller: TCaller): Promise<void>;
  steps(id: string, caller: TCaller): Promise<PlanSteps>;
  addSteps(
    id: string,
    changes: ObjectChange[],
    caller: TCaller,
  ): Promise<PlanSteps>;
  deleteStep(id: string, stepId: string, caller: TCaller): Promise<void>;
  check(id: string, caller: TCaller): Promise<PlanCheck>;
  rebase(id: string, caller: TCaller): Promise<PlanSteps>;
  /** Said again by the same caller, it is answered with the approved plan. */
  approve(id: string, approval: PlanApproval, caller: TCaller): Promise<Plan>;
  cancel(id: string, caller: TCaller): Promise<Plan>;
  finishStep(
    id: string,
    stepId: string,
    outcome: StepOutcome,
    caller: TCaller,
  ): Promise<PlanStep>;
}
