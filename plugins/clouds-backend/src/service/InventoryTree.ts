import {
  InventoryKind,
  inventoryKinds,
  InventoryTreeNode,
  InventoryTreePage,
} from '@rackstage/plugin-clouds-common';
import { PageQuery } from '@rackstage/stores';
import { AccountsStore } from '../database/AccountsStore';
import {
  BrowsedItem,
  InventoryBrowser,
  InventoryCount,
  InventoryFilter,
} from '../database/InventoryBrowser';
import { InventoryRegionsStore } from '../database/InventoryRegionsStore';
import { InventoryStore } from '../database/InventoryStore';
import { AccountRecord } from '../database/records';
import { DriverRegistry } from '../drivers/DriverRegistry';
import { InventoryAccess, InventoryTreeQuery } from './InventoryService';
import {
  accountReading,
  itemView,
  regionReading,
  sumBy,
} from './inventoryViews';
import { readTreeNode, treeNode, TreePlace } from './treeNode';

export interface InventoryTreeOptions {
  accounts: Pick<AccountsStore, 'list' | 'get'>;
  browser: InventoryBrowser;
  inventory: Pick<InventoryStore, 'findItem'>;
  regions: Pick<InventoryRegionsStore, 'list'>;
  drivers: DriverRegistry;
  now(): Date;
}

/** Below a region: what opens, and is found by what names it. */
const parents = ['network', 'subnet'] as const;

type Parent = (typeof parents)[number];

const isParent = (kind: InventoryKind): kind is Parent =>
  (parents as readonly string[]).includes(kind);

/** The inventory as account → region → network → subnet → instance, one branch at a time. */
export class InventoryTree {
  constructor(private readonly options: InventoryTreeOptions) {}

  async children({
    node,
    ...query
  }: InventoryTreeQuery): Promise<InventoryTreePage> {
    if (node === undefined) {
      return this.accounts(query);
    }
    const place = readTreeNode(node);
    const account = await this.options.accounts.get(place.accountId);
    const { region, kind, id } = place;
    if (region === undefined) {
      return this.regions(account, query);
    }
    const inRegion = { accountIds: [account.id], regions: [region] };
    if (kind === undefined) {
      return this.inRegion(account, region, query);
    }
    if (id === undefined) {
      const filter = { ...inRegion, kinds: [kind] };
      return this.items(account, filter, 'name', query);
    }
    const inside = await this.inside(place);
    return inside
      ? this.items(account, { ...inRegion, inside }, 'tree', query)
      : { items: [] };
  }

  private async accounts(
    query: PageQuery & InventoryAccess,
  ): Promise<InventoryTreePage> {
    const { accounts, regions, browser } = this.options;
    const { limit, cursor, visible } = query;
    const page = await accounts.list({
      sort: 'title',
      limit,
      cursor,
      visible: query.accounts,
    });
    const accountIds = page.items.map(({ id }) => id);
    const [records, counts] = await Promise.all([
      regions.list(accountIds),
      browser.count({ accountIds, visible }),
    ]);
    const now = this.now();
    return {
      nextCursor: page.nextCursor,
      items: page.items.map(account => {
        const isOf = (row: { accountId: string }) =>
          row.accountId === account.id;
        return {
          node: treeNode({ accountId: account.id }),
          type: 'account',
          title: account.title,
          accountId: account.id,
          hasChildren: counts.some(isOf),
          counts: byKind(counts.filter(isOf)),
          reading: accountReading(records.filter(isOf), account, now),
        };
      }),
    };
  }

  private async regions(
    account: AccountRecord,
    query: PageQuery & InventoryAccess,
  ): Promise<InventoryTreePage> {
    const { regions, browser } = this.options;
    const inAccount = { accountIds: [account.id], visible: query.visible };
    const [page, records, counts] = await Promise.all([
      browser.list({ ...query, ...inAccount, kinds: ['region'], sort: 'name' }),
      regions.list([account.id]),
      browser.count(inAccount),
    ]);
    const now = this.now();
    return {
      nextCursor: page.nextCursor,
      items: page.items.map(({ id, name }) => {
        const there = counts.filter(({ region }) => region === id);
        return {
          node: treeNode({ accountId: account.id, region: id }),
          type: 'region',
          title: name,
          accountId: account.id,
          region: id,
          hasChildren: there.length > 0,
          counts: byKind(there),
          reading: regionReading(
            records.find(({ region }) => region === id),
            account,
            now,
          ),
        };
      }),
    };
  }

  /** Its networks, and on their last page a group for each other kind. */
  private async inRegion(
    account: AccountRecord,
    region: string,
    query: PageQuery & InventoryAccess,
  ): Promise<InventoryTreePage> {
    const place = { accountIds: [account.id], regions: [region] };
    const networks = await this.items(
      account,
      { ...place, kinds: ['network'] },
      'name',
      query,
    );
    if (networks.nextCursor !== undefined) {
      return networks;
    }
    const { visible } = query;
    const counts = await this.options.browser.count({ ...place, visible });
    const groups = inventoryKinds
      .filter(kind => kind !== 'network')
      .map(kind => ({
        kind,
        counts: byKind(counts.filter(row => row.kind === kind)),
      }))
      .filter(group => group.counts.length > 0)
      .map((group): InventoryTreeNode => ({
        ...group,
        node: treeNode({ accountId: account.id, region, kind: group.kind }),
        type: 'group',
        title: group.kind,
        accountId: account.id,
        region,
        hasChildren: true,
      }));
    return { items: [...networks.items, ...groups] };
  }

  private async items(
    account: AccountRecord,
    filter: InventoryFilter,
    sort: 'name' | 'tree',
    query: PageQuery & InventoryAccess,
  ): Promise<InventoryTreePage> {
    const { items, nextCursor } = await this.options.browser.list({
      ...query,
      ...filter,
      sort,
    });
    const counts = await this.countInside(items, query);
    return {
      nextCursor,
      items: items.map(item => {
        const { kind, region, id, name } = item;
        const inside = counts.get(item) ?? [];
        return {
          node: treeNode({ accountId: account.id, region, kind, id }),
          type: 'item',
          title: name,
          accountId: account.id,
          region,
          kind,
          hasChildren: inside.length > 0,
          counts: inside,
          item: itemView(item, account, this.options.drivers),
        };
      }),
    };
  }

  /** What is in each of the networks and subnets among the items, which are all in one region. */
  private async countInside(
    items: BrowsedItem[],
    { visible }: InventoryAccess,
  ): Promise<Map<BrowsedItem, InventoryTreeNode['counts']>> {
    const found = new Map<BrowsedItem, InventoryTreeNode['counts']>();
    for (const kind of parents) {
      const some = items.filter(item => item.kind === kind);
      if (some.length > 0) {
        const [{ accountId, region = '' }] = some;
        const counts = await this.options.browser.countInside(
          { accountId, region, kind, ids: some.flatMap(namesOf) },
          { visible },
        );
        for (const item of some) {
          const names = namesOf(item);
          const inside = counts.filter(row => names.includes(row.parentId));
          found.set(item, byKind(inside));
        }
      }
    }
    return found;
  }

  private async inside({ accountId, region, kind, id }: TreePlace) {
    if (!region || !kind || !isParent(kind) || id === undefined) {
      return undefined;
    }
    const item = await this.options.inventory.findItem(
      { accountId, kind, region },
      id,
    );
    return {
      accountId,
      region,
      kind,
      ids: item ? namesOf({ ...item, kind }) : [id],
    };
  }

  private now(): string {
    return this.options.now().toISOString();
  }
}

/** By what others name it: some clouds say of an instance only what its network is called. */
const namesOf = ({
  kind,
  id,
  name,
}: Pick<BrowsedItem, 'kind' | 'id' | 'name'>): string[] =>
  kind === 'network' && name !== id ? [id, name] : [id];

const byKind = (counts: Pick<InventoryCount, 'kind' | 'count'>[]) =>
  sumBy(counts, ({ kind }) => kind);
