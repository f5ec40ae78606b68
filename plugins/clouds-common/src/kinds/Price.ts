/** Exact decimal text: digits with an optional fraction, never an exponent (`"0.0416"`). */
export type DecimalText = string;

export interface Money {
  amount: DecimalText;
  /** ISO 4217, upper case. */
  currency: string;
}

/** What one unit costs while it runs for an hour. */
export type HourlyPrice = Money;
