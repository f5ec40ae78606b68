export interface UsagePoint {
  /** RFC 3339, UTC. */
  readonly at: string;
  readonly used: number;
}

export interface Forecast {
  /** How much more is used after a month of 365 / 12 days; less when it is negative. */
  readonly perMonth: number;
  /** RFC 3339, UTC. Absent when it does not fill up within ten years. */
  readonly fullAt?: string;
}

const monthMs = (365 / 12) * 24 * 60 * 60 * 1000;
const horizonMonths = 120;

/**
 * When it will be full if it goes on as it went: the line of least squares
 * through what was used, drawn on from what is used and planned now.
 *
 * @param points - the earliest first; with fewer than three nothing is said
 */
export function forecast(
  points: readonly UsagePoint[],
  capacity: number,
  planned = 0,
): Forecast | undefined {
  if (points.length < 3) {
    return undefined;
  }
  const times = points.map(({ at }) => Date.parse(at) / monthMs);
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  const [time, used] = [mean(times), mean(points.map(point => point.used))];
  const spread = times.reduce((sum, at) => sum + (at - time) ** 2, 0);
  if (spread === 0) {
    return undefined;
  }
  const perMonth =
    points.reduce(
      (sum, point, index) => sum + (times[index] - time) * (point.used - used),
      0,
    ) / spread;
  const last = points[points.length - 1];
  const left = capacity - last.used - planned;
  if (left <= 0) {
    return { perMonth, fullAt: last.at };
  }
  const months = left / perMonth;
  return perMonth > 0 && months <= horizonMonths
    ? {
        perMonth,
        fullAt: new Date(Date.parse(last.at) + months * monthMs).toISOString(),
      }
    : { perMonth };
}
