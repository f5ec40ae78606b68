import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  datacenterObjectReadPermission,
  ObjectKindName,
} from '@rackstage/plugin-datacenter-common';
import { requirePermission } from '@rackstage/ownership';
import { ExportQuery, ExportService } from './ExportService';

type Credentials = BackstageCredentials;

/** Files of objects, for whoever may read them. */
export class AuthorizedExportService {
  constructor(
    private readonly service: ExportService,
    private readonly permissions: PermissionsService,
  ) {}

  async csv(
    kind: ObjectKindName,
    query: ExportQuery,
    credentials: Credentials,
  ) {
    await this.require(credentials);
    return this.service.csv(kind, query);
  }

  async xlsx(
    kind: ObjectKindName,
    query: ExportQuery,
    credentials: Credentials,
  ) {
    await this.require(credentials);
    return this.service.xlsx(kind, query);
  }

  async workbook(credentials: Credentials) {
    await this.require(credentials);
    return this.service.workbook();
  }

  private require(credentials: Credentials): Promise<void> {
    return requirePermission(
      this.permissions,
      datacenterObjectReadPermission,
      credentials,
    );
  }
}
