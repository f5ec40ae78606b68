/** The starts of the last months in UTC, the latest first. */
export function monthsBefore(now: Date, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    new Date(
      Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - index, 1),
    ).toISOString(),
  );
}
