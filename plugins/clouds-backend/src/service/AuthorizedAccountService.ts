import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Account,
  AccountChange,
  AccountPage,
  cloudsAccountCreatePermission,
  cloudsAccountDeletePermission,
  cloudsAccountReadPermission,
  cloudsAccountUpdatePermission,
  cloudsInstanceReadPermission,
  cloudsResourceReadPermission,
  ConnectionTest,
  ConnectionTestResult,
  ImportedAccountSummary,
  InventoryScope,
  NewAccount,
  RESOURCE_TYPE_CLOUD_ACCOUNT,
  RESOURCE_TYPE_CLOUD_INSTANCE,
  RESOURCE_TYPE_CLOUD_RESOURCE,
  ResourcePage,
} from '@rackstage/plugin-clouds-common';
import { defaultWorkspaceId } from '@rackstage/plugin-workspaces-common';
import { AccountQuery } from '../database/AccountsStore';
import { ResourceQuery } from '../database/InventoryStore';
import {
  Authorizer,
  Caller,
  callerOf,
  ResourceGuard,
} from '@rackstage/ownership';
import { AccountService } from './AccountService';
import { entityRefOf } from './entityRefOf';
import { requireMove } from './requireMove';

type Credentials = BackstageCredentials;
type Type = typeof RESOURCE_TYPE_CLOUD_ACCOUNT;

export class AuthorizedAccountService implements AccountService<Credentials> {
  private readonly guard: ResourceGuard<Account, Type>;

  constructor(
    private readonly service: AccountService<Caller>,
    private readonly authorizer: Authorizer<Type>,
    private readonly managed: {
      instances: Authorizer<typeof RESOURCE_TYPE_CLOUD_INSTANCE>;
      resources: Authorizer<typeof RESOURCE_TYPE_CLOUD_RESOURCE>;
    },
  ) {
    this.guard = new ResourceGuard<Account, Type>(
      authorizer,
      cloudsAccountReadPermission,
      (id, credentials) => service.get(id, callerOf(credentials)),
      'cloud account',
    );
  }

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
      await this.guard.require(
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
    return this.guard.visible(id, credentials);
  }

  async create(
    request: NewAccount,
    credentials: Credentials,
  ): Promise<Account> {
    const { owner, workspaceId = defaultWorkspaceId } = request;
    await this.authorizer.requireFor(
      cloudsAccountCreatePermission,
      { owner: entityRefOf(owner), workspaceId },
      credentials,
    );
    return this.service.create(request, callerOf(credentials));
  }

  async update(
    id: string,
    change: AccountChange,
    credentials: Credentials,
  ): Promise<Account> {
    const account = await this.guard.require(
      id,
      cloudsAccountUpdatePermission,
      credentials,
    );
    await requireMove(
      this.authorizer,
      cloudsAccountUpdatePermission,
      account,
      change.workspaceId,
      credentials,
    );
    return this.service.update(id, change, callerOf(credentials));
  }

  async delete(id: string, credentials: Credentials): Promise<void> {
    await this.guard.require(id, cloudsAccountDeletePermission, credentials);
    return this.service.delete(id, callerOf(credentials));
  }

  async synchronize(id: string, credentials: Credentials): Promise<Account> {
    await this.guard.require(id, cloudsAccountUpdatePermission, credentials);
    return this.service.synchronize(id, callerOf(credentials));
  }

  async share(
    id: string,
    workspaceId: string,
    credentials: Credentials,
  ): Promise<Account> {
    await this.guard.require(id, cloudsAccountUpdatePermission, credentials);
    return this.service.share(id, workspaceId, callerOf(credentials));
  }

  async unshare(
    id: string,
    workspaceId: string,
    credentials: Credentials,
  ): Promise<Account> {
    await this.guard.require(id, cloudsAccountUpdatePermission, credentials);
    return this.service.unshare(id, workspaceId, callerOf(credentials));
  }

  async setRoleCredential(
    id: string,
    role: string,
    credential: Record<string, unknown>,
    credentials: Credentials,
  ): Promise<Account> {
    await this.guard.require(id, cloudsAccountUpdatePermission, credentials);
    return this.service.setRoleCredential(
      id,
      role,
      credential,
      callerOf(credentials),
    );
  }

  async removeRoleCredential(
    id: string,
    role: string,
    credentials: Credentials,
  ): Promise<Account> {
    await this.guard.require(id, cloudsAccountUpdatePermission, credentials);
    return this.service.removeRoleCredential(id, role, callerOf(credentials));
  }

  async listScopes(
    id: string,
    credentials: Credentials,
  ): Promise<InventoryScope[]> {
    await this.guard.visible(id, credentials);
    return this.service.listScopes(id, callerOf(credentials));
  }

  async listResources(
    query: ResourceQuery,
    credentials: Credentials,
  ): Promise<ResourcePage> {
    await this.guard.visible(query.accountId, credentials);
    const { instances, resources } = this.managed;
    const visible = {
      instances: await instances.visible(
        cloudsInstanceReadPermission,
        credentials,
      ),
      resources: await resources.visible(
        cloudsResourceReadPermission,
        credentials,
      ),
    };
    return this.service.listResources(
      { ...query, visible },
      callerOf(credentials),
    );
  }
}
