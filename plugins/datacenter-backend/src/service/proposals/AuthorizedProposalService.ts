import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  CablingRequest,
  datacenterObjectReadPermission,
  datacenterPlanUpdatePermission,
  PlacementRequest,
} from '@rackstage/plugin-datacenter-common';
import { requirePermission } from '@rackstage/ownership';
import { ProposalService } from './ProposalService';

type Credentials = BackstageCredentials;

/** Proposals are for whoever draws up plans; what a plan needs is for whoever reads it. */
export class AuthorizedProposalService {
  constructor(
    private readonly service: ProposalService,
    private readonly permissions: PermissionsService,
  ) {}

  async placement(
    planId: string,
    request: PlacementRequest,
    credentials: Credentials,
  ) {
    await this.requirePlanner(credentials);
    return this.service.placement(planId, request);
  }

  async cables(
    planId: string,
    request: CablingRequest,
    credentials: Credentials,
  ) {
    await this.requirePlanner(credentials);
    return this.service.cables(planId, request);
  }

  async bill(planId: string, credentials: Credentials) {
    await requirePermission(
      this.permissions,
      datacenterObjectReadPermission,
      credentials,
    );
    return this.service.bill(planId);
  }

  private requirePlanner(credentials: Credentials) {
    return requirePermission(
      this.permissions,
      datacenterPlanUpdatePermission,
      credentials,
    );
  }
}
