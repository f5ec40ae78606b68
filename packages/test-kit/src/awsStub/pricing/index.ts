import type * as Sdk from '@aws-sdk/client-pricing';
import { hourlyPrices, regionNames } from '../catalogue';

/** How much more a region costs than Virginia. */
const surcharge = (region: string) => (region === 'us-east-1' ? 1 : 1.1);

interface Product {
  family: string;
  attributes: Record<string, string>;
  /** US dollars an hour in Virginia. */
  price: number;
}

/** As the Price List writes an offer: an object in a text, and an amount with ten digits. */
function offer(
  { family, attributes, price }: Product,
  serviceCode: string,
  region: string,
): string {
  const USD = (price * surcharge(region)).toFixed(10);
  const sku = `SKU-${attributes.instanceType ?? attributes.usagetype}`;
  return JSON.stringify({
    product: {
      productFamily: family,
      attributes: { ...attributes, regionCode: region },
      sku,
    },
    serviceCode,
    terms: {
      OnDemand: {
        [`${sku}.JRTCKXETXF`]: {
          priceDimensions: {
            [`${sku}.JRTCKXETXF.6YS6EN2CT7`]: {
              unit: attributes.usagetype?.endsWith('LCUUsage')
                ? 'LCU-Hrs'
                : 'Hrs',
              pricePerUnit: { USD },
            },
          },
        },
      },
    },
  });
}

const instanceTypes: Product[] = Object.entries(hourlyPrices).map(
  ([instanceType, price]) => ({
    family: 'Compute Instance',
    attributes: { instanceType, operatingSystem: 'Linux', tenancy: 'Shared' },
    price,
  }),
);

/** By service. */
const products: Record<string, Product[]> = {
  AmazonEC2: [
    ...instanceTypes,
    {
      family: 'NAT Gateway',
      attributes: { usagetype: 'NatGateway-Hours' },
      price: 0.045,
    },
  ],
  AWSELB: ['Application', 'Network'].flatMap(type => [
    {
      family: `Load Balancer-${type}`,
      attributes: { usagetype: 'LoadBalancerUsage' },
      price: 0.0225,
    },
    {
      family: `Load Balancer-${type}`,
      attributes: { usagetype: 'LCUUsage' },
      price: 0.008,
    },
  ]),
};

/** Only the filters that the driver sets; without a region, of all. */
export const pricingOperations = {
  GetProducts({
    ServiceCode = '',
    Filters = [],
  }: Sdk.GetProductsRequest): Sdk.GetProductsResponse {
    const wanted = (field: string) =>
      Filters.find(({ Field }) => Field === field)?.Value?.split(',');
    const isWanted = (field: string, value: string | undefined) =>
      wanted(field)?.includes(value ?? '') ?? true;
    return {
      FormatVersion: 'aws_v1',
      PriceList: regionNames
        .filter(region => isWanted('regionCode', region))
        .flatMap(region =>
          (products[ServiceCode] ?? [])
            .filter(
              ({ family, attributes }) =>
                isWanted('productFamily', family) &&
                isWanted('instanceType', attributes.instanceType),
            )
            .map(product => offer(product, ServiceCode, region)),
        ),
    };
  },
};
