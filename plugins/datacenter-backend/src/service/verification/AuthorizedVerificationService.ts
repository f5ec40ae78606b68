import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { datacenterObjectUpdatePermission } from '@rackstage/plugin-datacenter-common';
import { callerOf, requirePermission } from '@rackstage/ownership';
import { VerificationService } from './VerificationService';

/** Verification changes what is known of cables, and so asks for what changes them. */
export class AuthorizedVerificationService {
  constructor(
    private readonly service: VerificationService,
    private readonly permissions: PermissionsService,
  ) {}

  async verifyRack(rackId: string, credentials: BackstageCredentials) {
    await requirePermission(
      this.permissions,
      datacenterObjectUpdatePermission,
      credentials,
    );
    return this.service.verifyRack(rackId, callerOf(credentials));
  }
}
