/** One row of the table. */
export interface Figure {
  name: string;
  /** What was measured, and what beside it. */
  measured: string;
  beside: string;
  /** What is held against the limit: a ratio (×), seconds, or memory. */
  result: number;
  unit: '×' | 's' | 'GiB';
  /** Absent where nothing was promised: the number is for information. */
  limit?: number;
}

export interface Benchmark {
  name: string;
  /** What it measures, for who asks which there are. */
  title: string;
  run(): Promise<Figure[] | Skipped>;
}

/** What could not be measured here, and why. */
export interface Skipped {
  skipped: string;
}

export const isExceeded = ({ result, limit }: Figure) =>
  limit !== undefined && result > limit;

type Format = (value: number) => string;

export const seconds: Format = value => `${value.toFixed(2)} s`;
export const milliseconds: Format = value => `${value.toFixed(1)} ms`;
export const kilobytes: Format = value => `${(value / 1000).toFixed(1)} kB`;

/** How many times the other it is. */
export function ratio(
  name: string,
  format: Format,
  measured: number,
  other: number,
  limit?: number,
): Figure {
  return {
    name,
    measured: format(measured),
    beside: format(other),
    result: measured / other,
    unit: '×',
    limit,
  };
}

/** What has nothing beside it: how long something takes, or how much it needs. */
export function amount(
  name: string,
  unit: 's' | 'GiB',
  value: number,
  limit?: number,
): Figure {
  const measured = `${value.toFixed(2)} ${unit}`;
  return { name, measured, beside: '', result: value, unit, limit };
}
