import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { requirePermission } from '@rackstage/ownership';
import {
  DraftChange,
  NewDraft,
  requestsDraftUsePermission,
} from '@rackstage/plugin-requests-common';
import { DraftFilter } from '../database/DraftsStore';
import { DraftService } from './DraftService';

type Credentials = BackstageCredentials;

/** Whether somebody may keep forms at all; that they see only their own is in every question to the store. */
export class AuthorizedDraftService implements DraftService {
  constructor(
    private readonly service: DraftService,
    private readonly permissions: PermissionsService,
  ) {}

  async list(filter: DraftFilter, credentials: Credentials) {
    await this.require(credentials);
    return this.service.list(filter, credentials);
  }

  async get(id: string, credentials: Credentials) {
    await this.require(credentials);
    return this.service.get(id, credentials);
  }

  async create(draft: NewDraft, credentials: Credentials) {
    await this.require(credentials);
    return this.service.create(draft, credentials);
  }

  async update(id: string, change: DraftChange, credentials: Credentials) {
    await this.require(credentials);
    return this.service.update(id, change, credentials);
  }

  async delete(id: string, credentials: Credentials) {
    await this.require(credentials);
    return this.service.delete(id, credentials);
  }

  private require(credentials: Credentials): Promise<void> {
    return requirePermission(
      this.permissions,
      requestsDraftUsePermission,
      credentials,
    );
  }
}
