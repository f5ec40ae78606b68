import { NotFoundError } from '@backstage/errors';
import {
  InventoryEventPage,
  InventoryFacets,
  InventoryItemPage,
  InventoryKind,
  InventoryRegion,
  InventoryTreePage,
  Region,
  RegionReading,
} from '@rackstage/plugin-clouds-common';
import { PageQuery } from '@rackstage/stores';
import { AccountsStore } from '../database/AccountsStore';
import {
  BrowsedItem,
  InventoryCount,
  InventoryFilter,
  InventoryQuery,
} from '../database/InventoryBrowser';
import {
  InventoryEventFilter,
  InventoryEventsStore,
} from '../database/InventoryEventsStore';
import { InventoryRegionsStore } from '../database/InventoryRegionsStore';
import { AccountRecord } from '../database/records';
import { inventoryFacets } from './inventoryFacets';
import { InventoryService, InventoryTreeQuery } from './InventoryService';
import { InventoryTree, InventoryTreeOptions } from './InventoryTree';
import {
  inventoryAccountView,
  inventoryEventView,
  itemView,
  regionReading,
  sumBy,
} from './inventoryViews';

export interface InventoryServiceOptions extends InventoryTreeOptions {
  accounts: Pick<AccountsStore, 'list' | 'get' | 'getMany'>;
  regions: Pick<InventoryRegionsStore, 'list' | 'request'>;
  events: Pick<InventoryEventsStore, 'list'>;
  /** Somebody wants a region read; ids only. */
  onRequest(change: { accountId: string }): void;
}

/** Of regions, which are few, when all are wanted. */
const regionsPerPage = 500;

export class DefaultInventoryService implements InventoryService {
  private readonly tree: InventoryTree;

  constructor(private readonly options: InventoryServiceOptions) {
    this.tree = new InventoryTree(options);
  }

  async list(query: InventoryQuery): Promise<InventoryItemPage> {
    const { items, nextCursor } = await this.options.browser.list(query);
    return {
      nextCursor,
      items: await this.withAccounts(items, (item, account) =>
        itemView(item, account, this.options.drivers),
      ),
    };
  }

  async count(filter: InventoryFilter): Promise<InventoryFacets> {
    const { search, accounts, visible } = filter;
    const counts = await this.options.browser.count(
      { search, accounts, visible },
      { byManagement: true },
    );
    return inventoryFacets(
      counts,
      filter,
      await this.options.accounts.getMany(accountIdsOf(counts)),
    );
  }

  listTree(query: InventoryTreeQuery): Promise<InventoryTreePage> {
    return this.tree.children(query);
  }

  async listRegions(filter: InventoryFilter): Promise<InventoryRegion[]> {
    const [all, counts] = await Promise.all([
      this.allRegions(filter),
      this.options.browser.count(filter),
    ]);
    const isFiltered = [
      filter.search,
      filter.kinds,
      filter.statuses,
      filter.management,
    ].some(part => part !== undefined);
    const inPlace = new Map<string, InventoryCount[]>();
    for (const count of counts) {
      const key = placeOf(count.accountId, count.region);
      inPlace.set(key, [...(inPlace.get(key) ?? []), count]);
    }
    const records = await this.options.regions.list(accountIdsOf(all));
    const readings = new Map(
      records.map(record => [placeOf(record.accountId, record.region), record]),
    );
    const now = this.options.now().toISOString();
    const shown = all.filter(
      ({ accountId, id }) => !isFiltered || inPlace.has(placeOf(accountId, id)),
    );
    return this.withAccounts(shown, (item, account) => {
      const place = placeOf(account.id, item.id);
      const there = inPlace.get(place) ?? [];
      const { country, city, latitude, longitude } =
        item.data as unknown as Region;
      return {
        id: item.id,
        name: item.name,
        account: inventoryAccountView(account, this.options.drivers),
        country,
        city,
        latitude,
        longitude,
        kinds: sumBy(there, ({ kind }) => kind),
        instanceStatuses: sumBy(
          there.filter(({ kind }) => kind === 'instance'),
          ({ status }) => status,
        ),
        reading: regionReading(readings.get(place), account, now),
      };
    });
  }

  async listEvents(
    query: InventoryEventFilter & PageQuery,
  ): Promise<InventoryEventPage> {
    const { items, nextCursor } = await this.options.events.list(query);
    return {
      nextCursor,
      items: await this.withAccounts(items, (event, account) =>
        inventoryEventView(event, account, this.options.drivers),
      ),
    };
  }

  async synchronizeRegion(
    accountId: string,
    { region, kinds = [] }: { region: string; kinds?: InventoryKind[] },
  ): Promise<RegionReading> {
    const { accounts, inventory, regions, onRequest, now } = this.options;
    const account = await accounts.get(accountId);
    const scope = { accountId, kind: 'region' as const };
    if (!(await inventory.findItem(scope, region))) {
      throw new NotFoundError(
        `The account '${account.name}' has no region '${region}'; synchronise the account, and choose one that it has`,
      );
    }
    const time = now().toISOString();
    await regions.request(account, region, kinds, time);
    onRequest({ accountId });
    const records = await regions.list([accountId]);
    const record = records.find(each => each.region === region);
    return regionReading(record, account, time);
  }

  private async allRegions({
    accountIds,
    workspaceIds,
    accounts,
    regions,
  }: InventoryFilter): Promise<BrowsedItem[]> {
    const all: BrowsedItem[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.options.browser.list({
        accountIds,
        workspaceIds,
        accounts,
        kinds: ['region'],
        sort: 'name',
        limit: regionsPerPage,
        cursor,
      });
      all.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor);
    return all.filter(({ id }) => regions?.includes(id) ?? true);
  }

  /** What is of an account that was removed between two reads is gone as well. */
  private async withAccounts<T extends { accountId: string }, R>(
    items: T[],
    view: (item: T, account: AccountRecord) => R,
  ): Promise<R[]> {
    const accounts = await this.options.accounts.getMany(accountIdsOf(items));
    const byId = new Map(accounts.map(account => [account.id, account]));
    return items.flatMap(item => {
      const account = byId.get(item.accountId);
      return account ? [view(item, account)] : [];
    });
  }
}

const accountIdsOf = (items: { accountId: string }[]) => [
  ...new Set(items.map(({ accountId }) => accountId)),
];

const placeOf = (accountId: string, region = '') => `${accountId} ${region}`;
