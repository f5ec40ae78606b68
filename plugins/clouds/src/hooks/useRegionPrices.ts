import {
  Account,
  PriceList,
  Region,
  RegionPrices,
  Spec,
} from '@rackstage/plugin-clouds-common';
import { useResources } from './useAccounts';

/** As many as are offered for a choice. */
const limit = 500;

/**
 * What is known of prices in a region of an account.
 *
 * @param withSpecs - those of the specs are needed too
 */
export function useRegionPrices(
  account: Account | undefined,
  region: string | undefined,
  withSpecs: boolean,
): RegionPrices {
  const accountId = account?.id;
  const regions = useResources({ accountId, kind: 'region', limit });
  const specs = useResources({
    accountId: withSpecs ? accountId : undefined,
    kind: 'spec',
    region,
    limit,
  });
  const place = regions.data?.pages
    .flatMap(({ items }) => items)
    .find(({ id }) => id === region);
  return {
    list: account?.priceList as PriceList | undefined,
    units: (place?.data as Region | undefined)?.prices,
    specs: specs.data?.pages.flatMap(({ items }) =>
      items.map(({ data }) => data as unknown as Spec),
    ),
  };
}
