import { InstanceFacets } from '@rackstage/plugin-clouds-common';
import { AccountsStore } from '../database/AccountsStore';
import {
  InstanceFacet,
  InstanceFilter,
  InstancesStore,
} from '../database/InstancesStore';

const facets: InstanceFacet[] = ['phase', 'accountId', 'region', 'owner'];

/** The filter that a facet is not narrowed down by: its own. */
const filterOfFacet = {
  phase: 'phases',
  accountId: 'accountIds',
  region: 'regions',
  owner: 'owners',
} as const satisfies Record<InstanceFacet, keyof InstanceFilter>;

/** How many instances each choice of a filter would show. */
export async function countFacets(
  stores: { instances: InstancesStore; accounts: AccountsStore },
  filter: InstanceFilter,
): Promise<InstanceFacets> {
  const [all, ...counts] = await Promise.all([
    stores.instances.countBy('phase', filter),
    ...facets.map(facet =>
      stores.instances.countBy(facet, {
        ...filter,
        [filterOfFacet[facet]]: undefined,
      }),
    ),
  ]);
  const [phase, accountId, region, owner] = counts;
  const accounts = await stores.accounts.getMany(
    accountId.map(({ value }) => value),
  );
  return {
    total: all.reduce((sum, { count }) => sum + count, 0),
    phase,
    accountId: accountId.map(({ value, count }) => ({
      value,
      count,
      label: accounts.find(({ id }) => id === value)?.title,
    })),
    region,
    owner,
  };
}
