import { DecimalText, HourlyPrice, Money, Spec } from '../kinds';
import { addMoney, multiplyMoney } from './money';

/** Prices that an administrator states for an account whose cloud does not tell them. */
export interface PriceList {
  /** ISO 4217, upper case. */
  currency: string;
  /** Price of one hour, by the spec's id. */
  specs: Record<string, DecimalText>;
  /** Price of one GiB of data volume for one hour. */
  volumeGiB?: DecimalText;
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
  if (prices?.volumeGiB === undefined || prices.currency !== machine.currency) {
    return undefined;
  }
  const volume = multiplyMoney(
    { amount: prices.volumeGiB, currency: prices.currency },
    volumeGiB,
  );
  return addMoney(machine, volume);
}
