import { useMemo } from 'react';
import { useLanguage } from './useLanguage';

/** As every context gives it. */
export interface Money {
  /** Decimal text, because a floating-point number would not be exact. */
  amount: string;
  /** ISO 4217. */
  currency: string;
}

const steps = [
  { unit: 'second', seconds: 1, until: 60 },
  { unit: 'minute', seconds: 60, until: 3600 },
  { unit: 'hour', seconds: 3600, until: 86_400 },
  { unit: 'day', seconds: 86_400, until: 2_592_000 },
  { unit: 'month', seconds: 2_592_000, until: 31_536_000 },
  { unit: 'year', seconds: 31_536_000, until: Infinity },
] as const;

const fileUnits = [
  { unit: 'byte', size: 1, until: 1000 },
  { unit: 'kilobyte', size: 1000, until: 1_000_000 },
  { unit: 'megabyte', size: 1_000_000, until: Infinity },
] as const;

/** `3 minutes ago`, `in 2 days`; for code that is not a component. */
export function formatRelativeTime(
  time: string,
  now: number,
  language: string,
): string {
  const seconds = (Date.parse(time) - now) / 1000;
  const { unit, seconds: size } =
    steps.find(({ until }) => Math.abs(seconds) < until) ??
    steps[steps.length - 1];
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(
    Math.trunc(seconds / size),
    unit,
  );
}

/** Dates, numbers and money in the person's language and time zone. */
export function useFormat() {
  const language = useLanguage();
  return useMemo(() => {
    const exact = new Intl.DateTimeFormat(language, {
      dateStyle: 'medium',
      timeStyle: 'medium',
    });
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
    const month = new Intl.DateTimeFormat(language, {
      year: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    return {
      /** The day of a time. */
      date: (time: string) => day.format(new Date(time)),

      /** The month in UTC of a time. */
      month: (time: string) => month.format(new Date(time)),

      /** Date and time to the second. */
      exactTime: (time: string) => exact.format(new Date(time)),

      /** `3 minutes ago`, `in 2 days`. */
      relativeTime: (time: string, now: number) =>
        formatRelativeTime(time, now, language),

      number: (value: number) => new Intl.NumberFormat(language).format(value),

      /** Exact: the decimal text is never turned into a floating-point number. */
      money: ({ amount, currency }: Money, maximumFractionDigits?: number) =>
        new Intl.NumberFormat(language, {
          style: 'currency',
          currency,
          ...(maximumFractionDigits !== undefined && { maximumFractionDigits }),
        }).format(amount as Intl.StringNumericLiteral),

      /** 812 byte, 34 kB, 1.2 MB: of files. */
      bytes: (size: number) => {
        const unit = fileUnits.find(({ until }) => size < until)!;
        return new Intl.NumberFormat(language, {
          style: 'unit',
          unit: unit.unit,
          unitDisplay: 'short',
          maximumFractionDigits: 1,
        }).format(size / unit.size);
      },

      /** 4 GiB, 512 MiB. */
      memory: (mebibytes: number) => {
        const gibibytes = mebibytes / 1024;
        const number = new Intl.NumberFormat(language, {
          maximumFractionDigits: 1,
        });
        return gibibytes >= 1
          ? `${number.format(gibibytes)} GiB`
          : `${number.format(mebibytes)} MiB`;
      },
    };
  }, [language]);
}
