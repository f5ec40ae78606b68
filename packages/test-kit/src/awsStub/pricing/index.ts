import type * as Sdk from '@aws-sdk/client-pricing';
import { hourlyPrices } from '../catalogue';

/** How much more a region costs than Virginia. */
const surcharge = (region: string) => (region === 'us-east-1' ? 1 : 1.1);

/** As the Price List writes an offer: an object in a text, and an amount with ten digits. */
function offer(type: string, region: string): string {
  const USD = (hourlyPrices[type] * surcharge(region)).toFixed(10);
  return JSON.stringify({
    product: {
      productFamily: 'Compute Instance',
      attributes: {
        instanceType: type,
        regionCode: region,
        operatingSystem: 'Linux',
        tenancy: 'Shared',
      },
      sku: `SKU-${type}`,
    },
    serviceCode: 'AmazonEC2',
    terms: {
      OnDemand: {
        [`SKU-${type}.JRTCKXETXF`]: {
          priceDimensions: {
            [`SKU-${type}.JRTCKXETXF.6YS6EN2CT7`]: {
              unit: 'Hrs',
              pricePerUnit: { USD },
            },
          },
        },
      },
    },
  });
}

export const pricingOperations = {
  GetProducts({
    Filters = [],
  }: Sdk.GetProductsRequest): Sdk.GetProductsResponse {
    const wanted = (field: string) =>
      Filters.find(({ Field }) => Field === field)?.Value?.split(',') ?? [];
    const [region = ''] = wanted('regionCode');
    const types = wanted('instanceType');
    return {
      FormatVersion: 'aws_v1',
      PriceList: Object.keys(hourlyPrices)
        .filter(type => types.length === 0 || types.includes(type))
        .map(type => offer(type, region)),
    };
  },
};
