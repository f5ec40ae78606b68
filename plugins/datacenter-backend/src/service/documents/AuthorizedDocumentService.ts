import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { datacenterObjectReadPermission } from '@rackstage/plugin-datacenter-common';
import { requirePermission } from '@rackstage/ownership';
import { DocumentRequest, DocumentService } from './DocumentService';

/** Documents, for whoever may read what is in them. */
export class AuthorizedDocumentService {
  constructor(
    private readonly service: DocumentService,
    private readonly permissions: PermissionsService,
  ) {}

  async document(
    request: DocumentRequest,
    credentials: BackstageCredentials,
  ): Promise<Buffer> {
    await requirePermission(
      this.permissions,
      datacenterObjectReadPermission,
      credentials,
    );
    return this.service.document(request);
  }
}
