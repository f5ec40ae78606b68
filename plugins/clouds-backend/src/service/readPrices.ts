import {
  Region,
  RegionPrices,
  resourceKind,
  Spec,
} from '@rackstage/plugin-clouds-common';
import { InventoryStore } from '../database/InventoryStore';
import { AccountRecord, ResourceRecord } from '../database/records';

/** What is known of the prices that what is asked for depends on: as stated for the account, and as last observed. */
export async function readPrices(
  inventory: Pick<InventoryStore, 'findItem'>,
  account: AccountRecord,
  { kind, region, spec }: Pick<ResourceRecord, 'kind' | 'region' | 'spec'>,
): Promise<RegionPrices> {
  const accountId = account.id;
  const { hourlyPrice, pricedSpecs } = resourceKind(kind);
  if (!hourlyPrice) {
    return {};
  }
  const place = await inventory.findItem({ accountId, kind: 'region' }, region);
  const specs = await Promise.all(
    (pricedSpecs?.(spec) ?? []).map(id =>
      inventory.findItem({ accountId, kind: 'spec', region }, id),
    ),
  );
  return {
    list: account.priceList,
    units: (place?.data as Region | undefined)?.prices,
    specs: specs.flatMap(item => (item ? [item.data as unknown as Spec] : [])),
  };
}
