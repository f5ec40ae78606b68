import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { BasicPermission } from '@backstage/plugin-permission-common';
import {
  datacenterObjectReadPermission,
  datacenterObjectUpdatePermission,
} from '@rackstage/plugin-datacenter-common';
import { callerOf, requirePermission } from '@rackstage/ownership';
import { Scope } from './ScopeReader';
import { VerificationService } from './VerificationService';

type Credentials = BackstageCredentials;

/** Verification changes what is known of cables, and so asks for what changes them. */
export class AuthorizedVerificationService {
  constructor(
    private readonly service: VerificationService,
    private readonly permissions: PermissionsService,
  ) {}

  async start(scope: Scope, credentials: Credentials) {
    await this.require(datacenterObjectUpdatePermission, credentials);
    return this.service.start(scope, callerOf(credentials));
  }

  async list(
    query: Parameters<VerificationService['list']>[0],
    credentials: Credentials,
  ) {
    await this.require(datacenterObjectReadPermission, credentials);
    return this.service.list(query);
  }

  async get(id: string, credentials: Credentials) {
    await this.require(datacenterObjectReadPermission, credentials);
    return this.service.get(id);
  }

  async links(
    id: string,
    query: Parameters<VerificationService['links']>[1],
    credentials: Credentials,
  ) {
    await this.require(datacenterObjectReadPermission, credentials);
    return this.service.links(id, query);
  }

  async correction(id: string, linkId: string, credentials: Credentials) {
    await this.require(datacenterObjectReadPermission, credentials);
    return this.service.correction(id, linkId);
  }

  async cable(id: string, credentials: Credentials) {
    await this.require(datacenterObjectReadPermission, credentials);
    return this.service.cable(id);
  }

  private require(permission: BasicPermission, credentials: Credentials) {
    return requirePermission(this.permissions, permission, credentials);
  }
}
