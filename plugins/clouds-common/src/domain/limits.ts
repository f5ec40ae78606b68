import Big from 'big.js';
import { Money } from '../kinds';
import { perMonth } from './money';

export const workspaceLimitNames = [
  'instances',
  'vcpu',
  'memoryMiB',
  'volumeGiB',
  'monthlySpend',
] as const;

export type WorkspaceLimitName = (typeof workspaceLimitNames)[number];

type CountedLimit = Exclude<WorkspaceLimitName, 'monthlySpend'>;

const countedLimits: readonly CountedLimit[] = [
  'instances',
  'vcpu',
  'memoryMiB',
  'volumeGiB',
];

/** What a workspace may use at most; what is absent is without limit. */
export type SpendingLimits = Partial<Record<CountedLimit, number>> & {
  monthlySpend?: Money;
};

/** What something uses, or a workspace in all, by what is asked for. */
export interface Demand extends Record<CountedLimit, number> {
  /** Price of one hour by currency; exact decimal text, negative where something becomes cheaper. */
  hourly: Record<string, string>;
  /** Things whose price is not known. */
  unpriced: number;
}

/** By currency, what one unit of it is worth in others. */
export type ExchangeRates = Record<string, Record<string, string>>;

export interface LimitVerdict {
  limit: WorkspaceLimitName;
  used: string;
  asked: string;
  allowed?: string;
  currency?: string;
  ok: boolean;
  /** Why it cannot be decided whether the limit holds: no price, or no rate from this currency. */
  unknown?: 'price' | { rateOf: string };
}

export const noDemand: Demand = {
  instances: 0,
  vcpu: 0,
  memoryMiB: 0,
  volumeGiB: 0,
  hourly: {},
  unpriced: 0,
};

export function addDemand(a: Demand, b: Demand, sign: 1 | -1 = 1): Demand {
  const sum = { ...a, hourly: { ...a.hourly } };
  for (const name of [...countedLimits, 'unpriced'] as const) {
    sum[name] += sign * b[name];
  }
  for (const [currency, amount] of Object.entries(b.hourly)) {
    const total = new Big(sum.hourly[currency] ?? 0).plus(
      new Big(amount).times(sign),
    );
    if (total.eq(0)) {
      delete sum.hourly[currency];
    } else {
      sum.hourly[currency] = total.toFixed();
    }
  }
  return sum;
}

/**
 * Each limit compared with what is used and asked for on top of it. A limit
 * that nothing more is asked of holds, also where it was lowered below what is
 * used: that must not keep anybody from making things smaller.
 */
export function limitVerdicts(
  limits: SpendingLimits,
  used: Demand,
  asked: Demand,
  rates: ExchangeRates = {},
): LimitVerdict[] {
  const counted = countedLimits.map((limit): LimitVerdict => {
    const allowed = limits[limit];
    return {
      limit,
      used: String(used[limit]),
      asked: String(asked[limit]),
      allowed: allowed === undefined ? undefined : String(allowed),
      ok:
        allowed === undefined ||
        asked[limit] <= 0 ||
        used[limit] + asked[limit] <= allowed,
    };
  });
  return limits.monthlySpend
    ? [...counted, spendVerdict(limits.monthlySpend, used, asked, rates)]
    : counted;
}

function spendVerdict(
  allowed: Money,
  used: Demand,
  asked: Demand,
  rates: ExchangeRates,
): LimitVerdict {
  const { currency } = allowed;
  const before = monthlyIn(currency, used.hourly, rates);
  const more = monthlyIn(currency, asked.hourly, rates);
  const verdict = {
    limit: 'monthlySpend' as const,
    used: before.amount.toFixed(),
    asked: more.amount.toFixed(),
    allowed: allowed.amount,
    currency,
  };
  if (asked.unpriced > 0) {
    return { ...verdict, ok: false, unknown: 'price' };
  }
  if (Object.values(asked.hourly).every(price => new Big(price).lte(0))) {
    return { ...verdict, ok: true };
  }
  const missing = more.without[0] ?? before.without[0];
  if (missing !== undefined) {
    return { ...verdict, ok: false, unknown: { rateOf: missing } };
  }
  return {
    ...verdict,
    ok:
      more.amount.lte(0) || before.amount.plus(more.amount).lte(allowed.amount),
  };
}

/** What cannot be converted is left out and named. */
function monthlyIn(
  currency: string,
  hourly: Demand['hourly'],
  rates: ExchangeRates,
): { amount: Big; without: string[] } {
  let amount = new Big(0);
  const without: string[] = [];
  for (const [from, price] of Object.entries(hourly)) {
    const rate = from === currency ? '1' : rates[from]?.[currency];
    if (rate === undefined) {
      without.push(from);
    } else {
      const month = perMonth({ amount: price, currency: from });
      amount = amount.plus(new Big(month.amount).times(rate));
    }
  }
  return { amount, without };
}
