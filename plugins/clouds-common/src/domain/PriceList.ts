import {
  DecimalText,
  HourlyPrice,
  Money,
  PricedUnit,
  Spec,
  UnitPrices,
} from '../kinds';
import { addMoney, multiplyMoney } from './money';

/** Prices that an administrator states for an account whose cloud does not tell them. */
export interface PriceList {
  /** ISO 4217, upper case. */
  currency: string;
  /** Price of one hour, by the spec's id. */
  specs: Record<string, DecimalText>;
  /** Price of one GiB of data volume for one hour. */
  volumeGiB?: DecimalText;
  /** Price of one hour of what else clouds charge for. */
  units?: Partial<Record<PricedUnit, DecimalText>>;
}

/** All that is known of prices in one region of an account. */
export interface RegionPrices {
  /** What an administrator states. */
  list?: PriceList;
  /** What the cloud says. */
  units?: UnitPrices;
  /** Of the cloud: at least those that are asked for. */
  specs?: Pick<Spec, 'id' | 'price'>[];
}

/** What the account's price list says, else what the cloud says, else unknown. */
export function specPrice(
  spec: Pick<Spec, 'id' | 'price'>,
  prices?: PriceList,
): HourlyPrice | undefined {
  return prices && Object.hasOwn(prices.specs, spec.id)
    ? { amount: prices.specs[spec.id], currency: prices.currency }
    : spec.price;
}

/** The same of what else is charged for by the hour. */
export function unitPrice(
  unit: PricedUnit,
  { list, units }: RegionPrices,
): HourlyPrice | undefined {
  const stated = list?.units?.[unit];
  return list && stated !== undefined
    ? { amount: stated, currency: list.currency }
    : units?.[unit];
}

/** Unknown as soon as a part of it is, or where the parts have several currencies. */
export function sumPrices(
  prices: [Money | undefined, ...(Money | undefined)[]],
): Money | undefined {
  return prices.reduce((sum, price) =>
    sum && price && sum.currency === price.currency
      ? addMoney(sum, price)
      : undefined,
  );
}

/**
 * Hourly price of one instance with its data volume. Unknown as soon as a part
 * of it is: a sum that leaves something out would be wrong, not approximate.
 */
export function instancePrice(
  spec: Pick<Spec, 'id' | 'price'>,
  volumeGiB: number | undefined,
  prices?: PriceList,
): Money | undefined {
  const machine = specPrice(spec, prices);
  if (!machine || !volumeGiB) {
    return machine;
  }
  return sumPrices([machine, volumePrice(volumeGiB, prices)]);
}

/** Hourly price of a data volume: only price lists tell it. */
export function volumePrice(
  sizeGiB: number,
  prices?: PriceList,
): Money | undefined {
  return prices?.volumeGiB === undefined
    ? undefined
    : multiplyMoney(
        { amount: prices.volumeGiB, currency: prices.currency },
        sizeGiB,
      );
}
