import {
  BillLine,
  CablingAnswer,
  CablingRequest,
  PlacementAnswer,
  PlacementRequest,
} from '@rackstage/plugin-datacenter-common';
import { NotFoundError } from '@backstage/errors';
import { PlansStore, StepRecord, Trial } from '../../database/PlansStore';
import { PlanTrial } from '../plans/PlanTrial';
import { answerCabling } from './answerCabling';
import { answerPlacement } from './answerPlacement';
import { planBill } from './planBill';

/** What a plan could do, over the present with its open steps made; nothing is changed. */
export class ProposalService {
  private readonly trial: PlanTrial;

  constructor(private readonly store: PlansStore) {
    this.trial = new PlanTrial(store);
  }

  /** @throws NotFoundError, InputError */
  placement(
    planId: string,
    request: PlacementRequest,
  ): Promise<PlacementAnswer> {
    return this.see(planId, trial => answerPlacement(request, trial));
  }

  /** @throws NotFoundError, InputError */
  cables(planId: string, request: CablingRequest): Promise<CablingAnswer> {
    return this.see(planId, trial => answerCabling(request, trial));
  }

  /** @throws NotFoundError */
  bill(planId: string): Promise<BillLine[]> {
    return this.see(planId, (trial, steps) => planBill(steps, trial));
  }

  private async see<T>(
    planId: string,
    look: (trial: Trial, steps: StepRecord[]) => Promise<T>,
  ): Promise<T> {
    if (!(await this.store.get(planId))) {
      throw new NotFoundError(`No plan with id ${planId}`);
    }
    const steps = await this.store.steps(planId);
    return this.trial.run(steps, trial => look(trial, steps));
  }
}
