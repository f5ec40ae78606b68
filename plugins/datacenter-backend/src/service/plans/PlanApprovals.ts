import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import { Caller } from '@rackstage/ownership';
import { PlanApproval } from '@rackstage/plugin-datacenter-common';
import { finalStates } from '@rackstage/plugin-requests-common';
import { RequestsService } from '@rackstage/plugin-requests-node';
import { PlansStore } from '../../database/PlansStore';
import { PlanService } from './PlanService';
import { requireApprovable, requirePlan } from './requirePlan';

/** The data center belongs to no service of its own. */
const workspaceId = 'default';

export interface PlanApprovalsOptions {
  store: PlansStore;
  plans: Pick<PlanService<Caller>, 'check'>;
  requests: Pick<RequestsService, 'submit' | 'get'>;
  auth: Pick<AuthService, 'getOwnServiceCredentials'>;
}

/** Approvals of plans are asked for by requests, which policies decide on. */
export class PlanApprovals {
  constructor(private readonly options: PlanApprovalsOptions) {}

  /**
   * Files a request unless one is under way. Asked again after a lost answer,
   * it finds the same request.
   *
   * @throws NotFoundError, or ConflictError where the plan cannot be approved
   */
  async request(
    id: string,
    { revision }: PlanApproval,
    caller: Caller,
    credentials: BackstageCredentials,
  ): Promise<void> {
    const { plans, requests, store } = this.options;
    const plan = await requirePlan(id, store);
    if (plan.requestId && (await this.isUnderWay(plan.requestId, revision))) {
      return;
    }
    await requireApprovable(plan, revision, {
      check: planId => plans.check(planId, caller),
    });
    const steps = await store.steps(id);
    if (steps.length === 0) {
      throw new ConflictError(
        `Plan '${plan.name}' changes nothing yet; draw it up first`,
      );
    }
    const { id: requestId } = await requests.submit(
      {
        type: 'plan',
        title: plan.name,
        workspaceId,
        owner: plan.owner ?? caller.ref,
        subject: { planId: id, revision },
        idempotencyKey: `plan:${id}:${revision}:${plan.requestId ?? 'first'}`,
      },
      { credentials },
    );
    await store.transaction(one => one.noteRequest(id, requestId));
  }

  /** One that asks for less than the plan is by now does not count: it will be refused. */
  private async isUnderWay(
    requestId: string,
    revision: number,
  ): Promise<boolean> {
    const { auth, requests } = this.options;
    const { state, subject } = await requests.get(requestId, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    return !finalStates.includes(state) && subject.revision === revision;
  }
}
