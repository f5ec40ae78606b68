import { NotFoundError } from '@backstage/errors';
import { PlansStore } from '../../database/PlansStore';
import { createViews, Views } from '../views';
import { PlanTrial } from './PlanTrial';

/** What is drawn of a plan: the present with its open steps made. Steps that cannot be made are left out. */
export class PlannedViews {
  private readonly trial: PlanTrial;

  constructor(private readonly store: PlansStore) {
    this.trial = new PlanTrial(store);
  }

  /** @throws NotFoundError */
  async see<T>(planId: string, look: (views: Views) => Promise<T>): Promise<T> {
    if (!(await this.store.get(planId))) {
      throw new NotFoundError(`No plan with id ${planId}`);
    }
    const steps = await this.store.steps(planId);
    return this.trial.run(steps, ({ views, objects }) =>
      look(createViews(views, objects)),
    );
  }
}
