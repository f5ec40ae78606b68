import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import { ResourcePermission } from '@backstage/plugin-permission-common';
import {
  Account,
  AccountChange,
  AccountPage,
  cloudsAccountCreatePermission,
  cloudsAccountDeletePermission,
  cloudsAccountReadPermission,
  cloudsAccountUpdatePermission,
  ConnectionTest,
  ConnectionTestResult,
  ImportedAccountSummary,
  InventoryScope,
  NewAccount,
  RESOURCE_TYPE_CLOUD_ACCOUNT,
  ResourcePage,
} from '@rackstage/plugin-clouds-common';
import { AccountQuery } from '../database/AccountsStore';
import { ResourceQuery } from '../database/InventoryStore';
import { Caller, Authorizer, notAllowed, callerOf } from '@rackstage/ownership';
import { AccountService } from './AccountService';

type Credentials = BackstageCredentials;

/** What may not be seen is not there; what may be seen but not changed is refused. */
export class AuthorizedAccountService implements AccountService<Credentials> {
  constructor(
    private readonly service: AccountService<Caller>,
    private readonly authorizer: Authorizer<typeof RESOURCE_TYPE_CLOUD_ACCOUNT>,
  ) {}

  async readImport(
    request: { driver: string; format: string; text: string },
    credentials: Credentials,
  ): Promise<ImportedAccountSummary[]> {
    await this.authorizer.require(cloudsAccountCreatePermission, credentials);
    return this.service.readImport(request, callerOf(credentials));
  }

  async testConnection(
    request: ConnectionTest,
    credentials: Credentials,
  ): Promise<ConnectionTestResult> {
    if (request.accountId === undefined) {
      await this.authorizer.require(cloudsAccountCreatePermission, credentials);
    } else {
      await this.requireOn(
        request.accountId,
        cloudsAccountUpdatePermission,
        credentials,
      );
    }
    return this.service.testConnection(request, callerOf(credentials));
  }

  async list(
    query: AccountQuery,
    credentials: Credentials,
  ): Promise<AccountPage> {
    const visible = await this.authorizer.visible(
      cloudsAccountReadPermission,
      credentials,
    );
    return visible === 'none'
      ? { items: [] }
      : this.service.list({ ...query, visible }, callerOf(credentials));
  }

  async get(id: string, credentials: Credentials): Promise<Account> {
    return this.getVisible(id, credentials);
  }

  async create(
    request: NewAccount,
    credentials: Credentials,
  ): Promise<Account> {
    await this.authorizer.require(cloudsAccountCreatePermission, credentials);
    return this.service.create(request, callerOf(credentials));
  }

  async update(
    id: string,
    change: AccountChange,
    credentials: Credentials,
  ): Promise<Account> {
    await this.requireOn(id, cloudsAccountUpdatePermission, credentials);
    return this.service.update(id, change, callerOf(credentials));
  }

  async delete(id: string, credentials: Credentials): Promise<void> {
    await this.requireOn(id, cloudsAccountDeletePermission, credentials);
    return this.service.delete(id, callerOf(credentials));
  }

  async synchronize(id: string, credentials: Credentials): Promise<Account> {
    await this.requireOn(id, cloudsAccountUpdatePermission, credentials);
    return this.service.synchronize(id, callerOf(credentials));
  }

  async listScopes(
    id: string,
    credentials: Credentials,
  ): Promise<InventoryScope[]> {
    await this.getVisible(id, credentials);
    return this.service.listScopes(id, callerOf(credentials));
  }

  async listResources(
    query: ResourceQuery,
    credentials: Credentials,
  ): Promise<ResourcePage> {
    await this.getVisible(query.accountId, credentials);
    return this.service.listResources(query, callerOf(credentials));
  }

  private async getVisible(
    id: string,
    credentials: Credentials,
  ): Promise<Account> {
    const account = await this.service.get(id, callerOf(credentials));
    const visible = await this.authorizer.allows(
      cloudsAccountReadPermission,
      account,
      credentials,
    );
    if (!visible) {
      throw new NotFoundError(`No cloud account with id ${id}`);
    }
    return account;
  }

  private async requireOn(
    id: string,
    permission: ResourcePermission<typeof RESOURCE_TYPE_CLOUD_ACCOUNT>,
    credentials: Credentials,
  ): Promise<void> {
    const account = await this.getVisible(id, credentials);
    if (!(await this.authorizer.allows(permission, account, credentials))) {
      throw notAllowed(permission.name);
    }
  }
}
