/**
 * A change on its way. Nothing runs while it lasts: what a thing is follows from
 * its row and the clock, so a restart or a kill in between changes nothing.
 */
export interface Transition<S extends string> {
  during: S;
  /** `gone` when nothing is left of it afterwards. */
  after: S | 'gone';
  /** From this moment on it is `after`; milliseconds since 1970. */
  settlesAt: number;
}

export function statusAt<S extends string>(
  { during, after, settlesAt }: Transition<S>,
  now: number,
): S | 'gone' {
  return now < settlesAt ? during : after;
}
