import { PricedUnit, UnitPrices } from '@rackstage/plugin-clouds-common';
import { CallOptions } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { toHourlyPrice } from '../convert/price';
import { Patience } from './Patience';

/**
 * What costs the same in every commercial region: https://aws.amazon.com/vpc/pricing
 * (a public IPv4 address) and https://aws.amazon.com/eks/pricing (a cluster
 * whose version is in standard support).
 */
const everywhere: UnitPrices = {
  'public-ip': { amount: '0.005', currency: 'USD' },
  cluster: { amount: '0.1', currency: 'USD' },
};

/** How the Price List writes what differs from region to region: without what is paid by use. */
const listed: {
  unit: PricedUnit;
  service: string;
  family: string;
  usage: RegExp;
}[] = [
  {
    unit: 'nat-gateway',
    service: 'AmazonEC2',
    family: 'NAT Gateway',
    usage: /^([A-Z0-9]+-)?NatGateway-Hours$/,
  },
  {
    unit: 'network-load-balancer',
    service: 'AWSELB',
    family: 'Load Balancer-Network',
    usage: /^([A-Z0-9]+-)?LoadBalancerUsage$/,
  },
  {
    unit: 'application-load-balancer',
    service: 'AWSELB',
    family: 'Load Balancer-Application',
    usage: /^([A-Z0-9]+-)?LoadBalancerUsage$/,
  },
];

/** For how long what was read is used, in milliseconds. */
const holdMs = 6 * 60 * 60_000;

type ByRegion = Map<string, UnitPrices>;

/** What AWS charges for by the hour beside instances. */
export class RegionalUnitPrices {
  private readonly patience = new Patience();
  private known?: { at: number; prices: ByRegion };

  constructor(private readonly aws: Aws) {}

  /** By region; what differs from region to region only where the Price List can be reached and may be asked. */
  async of(regions: string[], call: CallOptions): Promise<ByRegion> {
    const read = await this.read(call);
    return new Map(
      regions.map(region => [
        region,
        {
          ...(!/^(cn|us-gov)-/.test(region) && everywhere),
          ...read?.get(region),
        },
      ]),
    );
  }

  private async read(call: CallOptions): Promise<ByRegion | undefined> {
    if (!this.known || performance.now() - this.known.at > holdMs) {
      const prices = await this.patience.ask(call, limited =>
        this.ask(limited),
      );
      this.known = prices && { at: performance.now(), prices };
    }
    return this.known?.prices;
  }

  private async ask(call: CallOptions): Promise<ByRegion> {
    const prices: ByRegion = new Map();
    for (const { unit, usage, ...offers } of listed) {
      for (const offer of await this.offersOf(offers, call)) {
        const { attributes, price } = toHourlyPrice(offer);
        const { regionCode, usagetype = '' } = attributes;
        if (regionCode && price && usage.test(usagetype)) {
          prices.set(regionCode, { ...prices.get(regionCode), [unit]: price });
        }
      }
    }
    return prices;
  }

  private async offersOf(
    { service, family }: { service: string; family: string },
    call: CallOptions,
  ): Promise<string[]> {
    const offers: string[] = [];
    let NextToken: string | undefined;
    do {
      const request = {
        ServiceCode: service,
        Filters: [
          {
            Type: 'TERM_MATCH',
            Field: 'productFamily',
            Value: family,
          } as const,
        ],
        MaxResults: 100,
        NextToken,
      };
      const page = await this.aws.pricing(call, (pricing, options) =>
        pricing.getProducts(request, options),
      );
      offers.push(...(page.PriceList ?? []).map(String));
      NextToken = page.NextToken;
    } while (NextToken);
    return offers;
  }
}
