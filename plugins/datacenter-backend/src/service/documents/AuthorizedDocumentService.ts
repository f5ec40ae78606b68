import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  datacenterObjectReadPermission,
  LabelRequest,
} from '@rackstage/plugin-datacenter-common';
import { requirePermission } from '@rackstage/ownership';
import { DocumentRequest, DocumentService } from './DocumentService';
import { LabelService } from './LabelService';

/** Documents and labels for whoever may read what they say. */
export class AuthorizedDocumentService {
  constructor(
    private readonly documents: DocumentService,
    private readonly labels: LabelService,
    private readonly permissions: PermissionsService,
  ) {}

  async document(request: DocumentRequest, credentials: BackstageCredentials) {
    await this.requireRead(credentials);
    return this.documents.render(request);
  }

  async labelSheet(request: LabelRequest, credentials: BackstageCredentials) {
    await this.requireRead(credentials);
    return this.labels.render(request);
  }

  private requireRead(credentials: BackstageCredentials) {
    return requirePermission(
      this.permissions,
      datacenterObjectReadPermission,
      credentials,
    );
  }
}
