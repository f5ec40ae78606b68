import { HourlyPrice } from '@rackstage/plugin-clouds-common';
import { CallOptions } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { toHourlyPrice } from '../convert/price';
import { Patience } from './Patience';

/** A filter takes so many names at most: its text is limited. */
const typesAtOnce = 50;

/** What Linux costs by the hour, on demand, where the Price List can be reached and may be asked. */
export class Prices {
  private readonly patience = new Patience();

  constructor(private readonly aws: Aws) {}

  /** By type of instance; empty where no price can be had. */
  async of(
    region: string,
    types: string[],
    call: CallOptions,
  ): Promise<Map<string, HourlyPrice>> {
    const asked = await this.patience.ask(call, async limited => {
      const prices = new Map<string, HourlyPrice>();
      for (let i = 0; i < types.length; i += typesAtOnce) {
        const some = types.slice(i, i + typesAtOnce);
        await this.ask(region, some, prices, limited);
      }
      return prices;
    });
    return asked ?? new Map();
  }

  private async ask(
    region: string,
    types: string[],
    prices: Map<string, HourlyPrice>,
    call: CallOptions,
  ): Promise<void> {
    const same = (Field: string, Value: string) =>
      ({ Type: 'TERM_MATCH', Field, Value }) as const;
    let NextToken: string | undefined;
    do {
      const request = {
        ServiceCode: 'AmazonEC2',
        Filters: [
          same('regionCode', region),
          same('operatingSystem', 'Linux'),
          same('tenancy', 'Shared'),
          same('preInstalledSw', 'NA'),
          same('capacitystatus', 'Used'),
          {
            Type: 'ANY_OF',
            Field: 'instanceType',
            Value: types.join(','),
          } as const,
        ],
        MaxResults: 100,
        NextToken,
      };
      const page = await this.aws.pricing(call, (pricing, options) =>
        pricing.getProducts(request, options),
      );
      for (const offer of page.PriceList ?? []) {
        const { attributes, price } = toHourlyPrice(String(offer));
        if (attributes.instanceType && price) {
          prices.set(attributes.instanceType, price);
        }
      }
      NextToken = page.NextToken;
    } while (NextToken);
  }
}
