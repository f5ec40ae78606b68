import {
  FacetValue,
  InventoryAccount,
  InventoryEvent,
  InventoryItem,
  RegionReading,
} from '@rackstage/plugin-clouds-common';
import { BrowsedItem } from '../database/InventoryBrowser';
import {
  AccountRecord,
  InventoryEventRecord,
  RegionRecord,
} from '../database/records';
import { DriverRegistry } from '../drivers/DriverRegistry';

export function inventoryAccountView(
  account: AccountRecord,
  drivers: DriverRegistry,
): InventoryAccount {
  const { id, name, title, driver } = account;
  const simulated = drivers.findOf(account)?.simulated ?? false;
  return { id, name, title, driver, simulated };
}

export function itemView(
  item: BrowsedItem,
  account: AccountRecord,
  drivers: DriverRegistry,
): InventoryItem {
  const { id, name, kind, region, status, changedAt, data } = item;
  return {
    id,
    name,
    kind,
    region,
    status: status || undefined,
    account: inventoryAccountView(account, drivers),
    workspaceId: account.workspaceId,
    changedAt: changedAt || undefined,
    management: item.management,
    managed: item.managed,
    data,
  };
}

export function inventoryEventView(
  { accountId, ...event }: InventoryEventRecord,
  account: AccountRecord,
  drivers: DriverRegistry,
): InventoryEvent {
  return { ...event, account: inventoryAccountView(account, drivers) };
}

/** How a region's reading stands; without a record it was never read. */
export function regionReading(
  record: RegionRecord | undefined,
  account: Pick<AccountRecord, 'nextSyncAt'>,
  now: string,
): RegionReading {
  return {
    state: stateOf(record),
    synchronizing:
      record?.nextAttemptAt !== undefined || account.nextSyncAt <= now,
    readAt: record?.readAt,
    observedAt: record?.observedAt,
    failingSince: record?.failingSince,
    failedKinds: record?.failedKinds ?? [],
    error: record?.error,
  };
}

function stateOf(record: RegionRecord | undefined): RegionReading['state'] {
  if (record?.readAt === undefined) {
    return 'never';
  }
  const { kinds, failedKinds } = record;
  if (failedKinds.length === 0) {
    return 'ok';
  }
  return failedKinds.length < kinds.length ? 'partial' : 'failing';
}

/** Of all regions of an account together, their list among them. */
export function accountReading(
  records: RegionRecord[],
  account: Pick<AccountRecord, 'nextSyncAt'>,
  now: string,
): RegionReading {
  const list = records.find(({ region }) => region === undefined);
  const failing = records.filter(({ failedKinds }) => failedKinds.length > 0);
  const whole = regionReading(list, account, now);
  const isDown = failing.length === records.length || whole.state === 'failing';
  const [first] = failing;
  return {
    ...whole,
    ...(first && {
      state: isDown ? 'failing' : 'partial',
      observedAt: records
        .map(({ observedAt }) => observedAt ?? '')
        .sort()
        .find(Boolean),
      failingSince: failing
        .map(({ failingSince }) => failingSince ?? '')
        .sort()[0],
      failedKinds: [...new Set(failing.flatMap(each => each.failedKinds))],
      error: first.error,
    }),
  };
}

/** Sums of what counts say, by one of their fields; the most first. */
export function sumBy<T extends { count: number }>(
  rows: T[],
  valueOf: (row: T) => string,
): FacetValue[] {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const value = valueOf(row);
    if (value !== '') {
      sums.set(value, (sums.get(value) ?? 0) + row.count);
    }
  }
  return [...sums]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
