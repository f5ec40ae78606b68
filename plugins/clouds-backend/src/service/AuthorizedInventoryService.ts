import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  cloudsAccountReadPermission,
  cloudsAccountUpdatePermission,
  cloudsInstanceReadPermission,
  cloudsResourceReadPermission,
  InventoryEventPage,
  InventoryFacets,
  InventoryItemPage,
  InventoryKind,
  InventoryRegion,
  InventoryTreePage,
  RegionReading,
  RESOURCE_TYPE_CLOUD_ACCOUNT,
  RESOURCE_TYPE_CLOUD_INSTANCE,
  RESOURCE_TYPE_CLOUD_RESOURCE,
} from '@rackstage/plugin-clouds-common';
import { Authorizer, Caller, callerOf, notAllowed } from '@rackstage/ownership';
import { PageQuery } from '@rackstage/stores';
import { AccountsStore } from '../database/AccountsStore';
import { InventoryFilter, InventoryQuery } from '../database/InventoryBrowser';
import { InventoryEventFilter } from '../database/InventoryEventsStore';
import { AccountVisibility } from './AccountVisibility';
import {
  InventoryAccess,
  InventoryService,
  InventoryTreeQuery,
} from './InventoryService';
import { readTreeNode } from './treeNode';

type Credentials = BackstageCredentials;

export interface AuthorizedInventoryServiceOptions {
  service: InventoryService<Caller>;
  accounts: Pick<AccountsStore, 'get'>;
  accountVisibility: AccountVisibility;
  authorizers: {
    accounts: Authorizer<typeof RESOURCE_TYPE_CLOUD_ACCOUNT>;
    instances: Authorizer<typeof RESOURCE_TYPE_CLOUD_INSTANCE>;
    resources: Authorizer<typeof RESOURCE_TYPE_CLOUD_RESOURCE>;
  };
}

const nothing: InventoryFacets = {
  total: 0,
  kind: [],
  accountId: [],
  region: [],
  status: [],
  workspaceId: [],
  management: [],
};

/** Everybody gets an answer, with what is in accounts that they may see. */
export class AuthorizedInventoryService implements InventoryService<Credentials> {
  constructor(private readonly options: AuthorizedInventoryServiceOptions) {}

  list(
    query: InventoryQuery,
    credentials: Credentials,
  ): Promise<InventoryItemPage> {
    return this.visible(credentials, { items: [] }, access =>
      this.options.service.list({ ...query, ...access }, callerOf(credentials)),
    );
  }

  count(
    filter: InventoryFilter,
    credentials: Credentials,
  ): Promise<InventoryFacets> {
    return this.visible(credentials, nothing, access =>
      this.options.service.count(
        { ...filter, ...access },
        callerOf(credentials),
      ),
    );
  }

  async listTree(
    query: InventoryTreeQuery,
    credentials: Credentials,
  ): Promise<InventoryTreePage> {
    if (query.node !== undefined) {
      const { accountId } = readTreeNode(query.node);
      await this.options.accountVisibility.requireId(accountId, credentials);
    }
    return this.visible(credentials, { items: [] }, access =>
      this.options.service.listTree(
        { ...query, ...access },
        callerOf(credentials),
      ),
    );
  }

  listRegions(
    filter: InventoryFilter,
    credentials: Credentials,
  ): Promise<InventoryRegion[]> {
    return this.visible(credentials, [], access =>
      this.options.service.listRegions(
        { ...filter, ...access },
        callerOf(credentials),
      ),
    );
  }

  listEvents(
    query: InventoryEventFilter & PageQuery,
    credentials: Credentials,
  ): Promise<InventoryEventPage> {
    return this.visible(credentials, { items: [] }, access =>
      this.options.service.listEvents(
        { ...query, ...access },
        callerOf(credentials),
      ),
    );
  }

  async synchronizeRegion(
    accountId: string,
    asked: { region: string; kinds?: InventoryKind[] },
    credentials: Credentials,
  ): Promise<RegionReading> {
    const { accounts, accountVisibility, authorizers, service } = this.options;
    await accountVisibility.requireId(accountId, credentials);
    const mayUpdate = await authorizers.accounts.allows(
      cloudsAccountUpdatePermission,
      await accounts.get(accountId),
      credentials,
    );
    if (!mayUpdate) {
      throw notAllowed(cloudsAccountUpdatePermission.name);
    }
    return service.synchronizeRegion(accountId, asked, callerOf(credentials));
  }

  private async visible<T>(
    credentials: Credentials,
    none: T,
    read: (access: InventoryAccess) => Promise<T>,
  ): Promise<T> {
    const { accounts, instances, resources } = this.options.authorizers;
    const [visible, ...managed] = await Promise.all([
      accounts.visible(cloudsAccountReadPermission, credentials),
      instances.visible(cloudsInstanceReadPermission, credentials),
      resources.visible(cloudsResourceReadPermission, credentials),
    ]);
    return visible === 'none'
      ? none
      : read({
          accounts: visible,
          visible: { instances: managed[0], resources: managed[1] },
        });
  }
}
