import { HourlyPrice } from '@rackstage/plugin-clouds-common';

/** An offer as the Price List writes it: what of it matters here. */
interface Offer {
  product?: { attributes?: Record<string, string> };
  terms?: { OnDemand?: Record<string, Term | undefined> };
}

interface Term {
  priceDimensions?: Record<
    string,
    { unit?: string; pricePerUnit?: Record<string, string> } | undefined
  >;
}

/** What an offer is of, and its price by the hour; absent when it has none. */
export function toHourlyPrice(text: string): {
  attributes: Record<string, string | undefined>;
  price?: HourlyPrice;
} {
  const { product, terms } = JSON.parse(text) as Offer;
  const attributes = product?.attributes ?? {};
  const prices = Object.values(terms?.OnDemand ?? {})
    .flatMap(term => Object.values(term?.priceDimensions ?? {}))
    .filter(dimension => dimension?.unit === 'Hrs')
    .flatMap(dimension => Object.entries(dimension?.pricePerUnit ?? {}))
    .filter(([, amount]) => Number(amount) > 0);
  if (prices.length === 0) {
    return { attributes };
  }
  const [[currency, amount]] = prices;
  return { attributes, price: { currency, amount: withoutZeros(amount) } };
}

/** `0.0104000000` has ten digits, of which six say nothing. */
function withoutZeros(amount: string): string {
  return amount.includes('.') ? amount.replace(/\.?0+$/, '') : amount;
}
