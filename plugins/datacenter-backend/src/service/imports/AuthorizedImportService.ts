import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  datacenterObjectCreatePermission,
  LibraryImport,
  TableImport,
} from '@rackstage/plugin-datacenter-common';
import { requirePermission } from '@rackstage/ownership';
import { ImportService } from './ImportService';

type Credentials = BackstageCredentials;

/** For whoever may make objects; what is changed is asked for when it is. */
export class AuthorizedImportService {
  constructor(
    private readonly service: ImportService<Credentials>,
    private readonly permissions: PermissionsService,
  ) {}

  async library(request: LibraryImport, credentials: Credentials) {
    await this.require(credentials);
    return this.service.library(request, credentials);
  }

  async table(request: TableImport, credentials: Credentials) {
    await this.require(credentials);
    return this.service.table(request, credentials);
  }

  private require(credentials: Credentials): Promise<void> {
    return requirePermission(
      this.permissions,
      datacenterObjectCreatePermission,
      credentials,
    );
  }
}
