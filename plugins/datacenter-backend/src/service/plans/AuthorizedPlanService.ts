import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { BasicPermission } from '@backstage/plugin-permission-common';
import {
  datacenterObjectReadPermission,
  datacenterPlanApplyPermission,
  datacenterPlanApprovePermission,
  datacenterPlanUpdatePermission,
  NewPlan,
  ObjectChange,
  PlanApproval,
  PlanUpdate,
  StepOutcome,
} from '@rackstage/plugin-datacenter-common';
import { Caller, callerOf, requirePermission } from '@rackstage/ownership';
import { PlanApprovals } from './PlanApprovals';
import { PlanListQuery, PlanService } from './PlanService';

type Credentials = BackstageCredentials;

export class AuthorizedPlanService implements PlanService<Credentials> {
  constructor(
    private readonly service: PlanService<Caller>,
    private readonly approvals: PlanApprovals,
    private readonly permissions: PermissionsService,
  ) {}

  async list(query: PlanListQuery, credentials: Credentials) {
    return this.service.list(query, await this.reader(credentials));
  }

  async get(id: string, credentials: Credentials) {
    return this.service.get(id, await this.reader(credentials));
  }

  async create(plan: NewPlan, credentials: Credentials) {
    return this.service.create(plan, await this.planner(credentials));
  }

  async update(id: string, change: PlanUpdate, credentials: Credentials) {
    return this.service.update(id, change, await this.planner(credentials));
  }

  async delete(id: string, credentials: Credentials) {
    return this.service.delete(id, await this.planner(credentials));
  }

  async steps(id: string, credentials: Credentials) {
    return this.service.steps(id, await this.reader(credentials));
  }

  async addSteps(
    id: string,
    changes: ObjectChange[],
    credentials: Credentials,
  ) {
    return this.service.addSteps(id, changes, await this.planner(credentials));
  }

  async deleteStep(id: string, stepId: string, credentials: Credentials) {
    return this.service.deleteStep(id, stepId, await this.planner(credentials));
  }

  async check(id: string, credentials: Credentials) {
    return this.service.check(id, await this.reader(credentials));
  }

  async rebase(id: string, credentials: Credentials) {
    return this.service.rebase(id, await this.planner(credentials));
  }

  /** Whoever draws up plans may ask; policies of requests say who approves. */
  async requestApproval(
    id: string,
    approval: PlanApproval,
    credentials: Credentials,
  ) {
    const caller = await this.planner(credentials);
    await this.approvals.request(id, approval, caller, credentials);
    return this.service.get(id, caller);
  }

  async approve(id: string, approval: PlanApproval, credentials: Credentials) {
    return this.service.approve(
      id,
      approval,
      await this.allowed(datacenterPlanApprovePermission, credentials),
    );
  }

  async cancel(id: string, credentials: Credentials) {
    return this.service.cancel(id, await this.planner(credentials));
  }

  async finishStep(
    id: string,
    stepId: string,
    outcome: StepOutcome,
    credentials: Credentials,
  ) {
    return this.service.finishStep(
      id,
      stepId,
      outcome,
      await this.allowed(datacenterPlanApplyPermission, credentials),
    );
  }

  private reader(credentials: Credentials) {
    return this.allowed(datacenterObjectReadPermission, credentials);
  }

  private planner(credentials: Credentials) {
    return this.allowed(datacenterPlanUpdatePermission, credentials);
  }

  private async allowed(
    permission: BasicPermission,
    credentials: Credentials,
  ): Promise<Caller> {
    await requirePermission(this.permissions, permission, credentials);
    return callerOf(credentials);
  }
}
