import { InventoryFacets } from '@rackstage/plugin-clouds-common';
import { InventoryCount, InventoryFilter } from '../database/InventoryBrowser';
import { AccountRecord } from '../database/records';
import { sumBy } from './inventoryViews';

type Row = Omit<InventoryCount, 'management'> & {
  management: string;
  workspaceId: string;
};

/** By facet, the filter of its own. */
const facets = {
  kind: 'kinds',
  accountId: 'accountIds',
  region: 'regions',
  status: 'statuses',
  workspaceId: 'workspaceIds',
  management: 'management',
} as const;

type Facet = keyof typeof facets;

/**
 * How many things each choice of a filter would show: each facet counts what
 * the filters leave that are not its own, so that its choice can still be
 * changed.
 *
 * @param counts - of everything that the filters leave which are no facets
 */
export function inventoryFacets(
  counts: InventoryCount[],
  filter: InventoryFilter,
  accounts: AccountRecord[],
): InventoryFacets {
  const byId = new Map(accounts.map(account => [account.id, account]));
  const rows = counts.map(row => ({
    ...row,
    management: row.management ?? '',
    workspaceId: byId.get(row.accountId)?.workspaceId ?? '',
  }));
  const passing = (but?: Facet) =>
    rows.filter(row =>
      (Object.keys(facets) as Facet[]).every(
        facet => facet === but || isChosen(row, facet, filter),
      ),
    );
  const values = (facet: Facet) => sumBy(passing(facet), row => row[facet]);
  return {
    total: passing().reduce((sum, { count }) => sum + count, 0),
    kind: values('kind'),
    region: values('region'),
    status: values('status'),
    workspaceId: values('workspaceId'),
    management: values('management'),
    accountId: values('accountId').map(value => ({
      ...value,
      label: byId.get(value.value)?.title,
    })),
  };
}

function isChosen(row: Row, facet: Facet, filter: InventoryFilter): boolean {
  return filter[facets[facet]]?.includes(row[facet]) ?? true;
}
