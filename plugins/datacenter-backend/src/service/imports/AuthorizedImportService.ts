import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  datacenterObjectCreatePermission,
  datacenterObjectUpdatePermission,
  LibraryImport,
  TableImport,
} from '@rackstage/plugin-datacenter-common';
import { callerOf, requirePermission } from '@rackstage/ownership';
import { ImportService } from './ImportService';

type Credentials = BackstageCredentials;

/** For whoever may make objects and change those that are there. */
export class AuthorizedImportService {
  constructor(
    private readonly service: ImportService,
    private readonly permissions: PermissionsService,
  ) {}

  async library(request: LibraryImport, credentials: Credentials) {
    await this.require(credentials);
    return this.service.library(request, callerOf(credentials));
  }

  async table(request: TableImport, credentials: Credentials) {
    await this.require(credentials);
    return this.service.table(request, callerOf(credentials));
  }

  private async require(credentials: Credentials): Promise<void> {
    for (const permission of [
      datacenterObjectCreatePermission,
      datacenterObjectUpdatePermission,
    ]) {
      await requirePermission(this.permissions, permission, credentials);
    }
  }
}
