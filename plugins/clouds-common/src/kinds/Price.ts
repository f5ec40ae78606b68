/** Exact decimal text: digits with an optional fraction, never an exponent (`"0.0416"`). */
export type DecimalText = string;

export interface Money {
  amount: DecimalText;
  /** ISO 4217, upper case. */
  currency: string;
}

/** What one unit costs while it runs for an hour. */
export type HourlyPrice = Money;

/** What clouds charge for by the hour beside specs: each, for as long as it is there. */
export const pricedUnits = [
  'public-ip',
  'nat-gateway',
  'network-load-balancer',
  'application-load-balancer',
  /** The control plane of a Kubernetes cluster, without its nodes. */
  'cluster',
] as const;

export type PricedUnit = (typeof pricedUnits)[number];

/** Of one each; without those whose price nobody tells. */
export type UnitPrices = Partial<Record<PricedUnit, HourlyPrice>>;
