/**
 * The warning that is due before something ends: the number of seconds before
 * its end for which it is given, from `leads`. After a time in which nobody
 * could warn, only the last of those that were missed is given.
 */
export function dueWarning(
  expiresAt: string,
  leads: number[],
  /** For how many seconds before its end the last warning was; each is given once. */
  warnedSeconds: number | undefined,
  now: string,
): number | undefined {
  const left = secondsUntil(expiresAt, now);
  const reached = leads.filter(
    lead => left <= lead && lead < (warnedSeconds ?? Infinity),
  );
  return reached.length === 0 ? undefined : Math.min(...reached);
}

/** When the next warning is due; absent when there is none left. */
export function nextWarningAt(
  expiresAt: string,
  leads: number[],
  warnedSeconds: number | undefined,
): string | undefined {
  const left = leads.filter(lead => lead < (warnedSeconds ?? Infinity));
  return left.length === 0
    ? undefined
    : new Date(Date.parse(expiresAt) - Math.max(...left) * 1000).toISOString();
}

/**
 * What counts as told when an end is set: a warning of a week makes no sense
 * for something that has a day to live.
 */
export function warnedBefore(
  expiresAt: string | undefined,
  now: string,
  leads: number[],
): number | undefined {
  return expiresAt === undefined
    ? undefined
    : dueWarning(expiresAt, leads, undefined, now);
}

function secondsUntil(time: string, now: string): number {
  return (Date.parse(time) - Date.parse(now)) / 1000;
}
