import { FacetValue } from '@rackstage/plugin-clouds-common';
import { AccountsStore } from '../database/AccountsStore';

type Count = { value: string; count: number };

/**
 * How many things each choice of a filter would show: each facet counts what
 * the filters leave that are not its own, so that its choice can still be changed.
 */
export async function countFacets<
  TFacet extends string,
  TFilter extends object,
>(
  /** By facet, the filter that it is not narrowed down by. */
  filterOfFacet: Record<TFacet, keyof TFilter>,
  filter: TFilter,
  stores: {
    items: { countBy(facet: TFacet, filter: TFilter): Promise<Count[]> };
    accounts: Pick<AccountsStore, 'getMany'>;
  },
): Promise<{ total: number } & Record<TFacet, FacetValue[]>> {
  const facets = Object.keys(filterOfFacet) as TFacet[];
  const counts = await Promise.all(
    facets.map(facet =>
      stores.items.countBy(facet, {
        ...filter,
        [filterOfFacet[facet]]: undefined,
      }),
    ),
  );
  // What is narrowed down by nothing of its own has counted everything already.
  const whole = facets.findIndex(
    facet => filter[filterOfFacet[facet]] === undefined,
  );
  const all = counts[whole] ?? (await stores.items.countBy(facets[0], filter));
  const values = Object.fromEntries(
    facets.map((facet, index) => [facet, counts[index]]),
  ) as Record<TFacet, FacetValue[]>;
  if ('accountId' in values) {
    const byAccount = values as Record<'accountId', FacetValue[]>;
    byAccount.accountId = await withTitles(
      byAccount.accountId,
      stores.accounts,
    );
  }
  return {
    total: all.reduce((sum, { count }) => sum + count, 0),
    ...values,
  };
}

async function withTitles(
  values: FacetValue[],
  accounts: Pick<AccountsStore, 'getMany'>,
): Promise<FacetValue[]> {
  const found = await accounts.getMany(values.map(({ value }) => value));
  return values.map(({ value, count }) => ({
    value,
    count,
    label: found.find(({ id }) => id === value)?.title,
  }));
}
