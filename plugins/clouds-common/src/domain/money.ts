import Big from 'big.js';
import { Money } from '../kinds';

/** Average hours of a month, as cloud price lists use it (365 × 24 / 12). */
export const hoursPerMonth = 730;

/** Exact; the result carries as many decimals as it needs. */
export function multiplyMoney(money: Money, factor: number | string): Money {
  return {
    amount: new Big(money.amount).times(factor).toFixed(),
    currency: money.currency,
  };
}

/** @throws RangeError when the currencies differ, because no rate is known here */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency) {
    throw new RangeError(`Cannot add ${b.currency} to ${a.currency}`);
  }
  return {
    amount: new Big(a.amount).plus(b.amount).toFixed(),
    currency: a.currency,
  };
}

export function perMonth(hourly: Money): Money {
  return multiplyMoney(hourly, hoursPerMonth);
}
