import { Region } from '@rackstage/plugin-clouds-common';
import { CallOptions, Page, PageRequest } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { localPage } from '../paging';
import { RegionalUnitPrices } from './unitPrices';

/** With what things cost there. */
export function regions(aws: Aws) {
  const unitPrices = new RegionalUnitPrices(aws);
  return {
    async list(page: PageRequest, call: CallOptions): Promise<Page<Region>> {
      const all = await aws.regions(call);
      const prices = await unitPrices.of(
        all.map(({ id }) => id),
        call,
      );
      return localPage(
        all.map(region => ({ ...region, prices: prices.get(region.id) })),
        page,
      );
    },
  };
}
