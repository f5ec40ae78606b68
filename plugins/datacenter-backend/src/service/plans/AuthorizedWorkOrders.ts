import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Caller, callerOf, requirePermission } from '@rackstage/ownership';
import {
  datacenterObjectReadPermission,
  datacenterPlanApplyPermission,
  NewStepPhoto,
  StepClaim,
} from '@rackstage/plugin-datacenter-common';
import { WorkOrders } from './WorkOrders';

type Credentials = BackstageCredentials;

/** For whoever carries plans out; pictures are for whoever sees the plan. */
export class AuthorizedWorkOrders {
  constructor(
    private readonly service: WorkOrders,
    private readonly permissions: PermissionsService,
  ) {}

  async claim(
    planId: string,
    stepId: string,
    claim: StepClaim,
    credentials: Credentials,
  ) {
    const caller = await this.worker(credentials);
    return this.service.claim(planId, stepId, claim, caller);
  }

  async release(planId: string, stepId: string, credentials: Credentials) {
    const caller = await this.worker(credentials);
    return this.service.release(planId, stepId, caller);
  }

  async addPhoto(
    planId: string,
    stepId: string,
    photo: NewStepPhoto,
    credentials: Credentials,
  ) {
    const caller = await this.worker(credentials);
    return this.service.addPhoto(planId, stepId, photo, caller);
  }

  async photo(
    planId: string,
    stepId: string,
    photoId: string,
    credentials: Credentials,
  ) {
    await requirePermission(
      this.permissions,
      datacenterObjectReadPermission,
      credentials,
    );
    return this.service.photo(planId, stepId, photoId);
  }

  async deletePhoto(
    planId: string,
    stepId: string,
    photoId: string,
    credentials: Credentials,
  ) {
    const caller = await this.worker(credentials);
    return this.service.deletePhoto(planId, stepId, photoId, caller);
  }

  private async worker(credentials: Credentials): Promise<Caller> {
    await requirePermission(
      this.permissions,
      datacenterPlanApplyPermission,
      credentials,
    );
    return callerOf(credentials);
  }
}
