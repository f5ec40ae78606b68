/** RFC 3339 in UTC, without milliseconds that say nothing. */
export function toUtc(time: Date | string | undefined): string | undefined {
  return time === undefined
    ? undefined
    : new Date(time).toISOString().replace('.000Z', 'Z');
}
