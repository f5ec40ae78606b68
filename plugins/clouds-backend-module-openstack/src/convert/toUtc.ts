/** Cinder tells UTC without saying so: `2026-11-21T01:52:56.000000`. */
export function toUtc(time: string): string {
  return new Date(/Z$|[+-]\d\d:\d\d$/.test(time) ? time : `${time}Z`)
    .toISOString()
    .replace('.000Z', 'Z');
}
