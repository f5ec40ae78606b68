import { Counts } from './lossGuard';

/** What was removed within one hour. */
export interface Loss extends Counts {
  /** When the hour began, in milliseconds. */
  hour: number;
}

const hourMilliseconds = 3_600_000;

/** How much of it was removed within the window that ends now. */
export function sumLosses(losses: Loss[], window: number, now: number): Counts {
  return within(losses, window, now).reduce(
    (sum, { users, groups }) => ({
      users: sum.users + users,
      groups: sum.groups + groups,
    }),
    { users: 0, groups: 0 },
  );
}

/** With what is removed now, and without what is older than the window. */
export function addLoss(
  losses: Loss[],
  { users, groups }: Counts,
  window: number,
  now: number,
): Loss[] {
  const kept = within(losses, window, now);
  if (users + groups === 0) {
    return kept;
  }
  const hour = now - (now % hourMilliseconds);
  const same = kept.find(loss => loss.hour === hour);
  return [
    ...kept.filter(loss => loss !== same),
    {
      hour,
      users: users + (same?.users ?? 0),
      groups: groups + (same?.groups ?? 0),
    },
  ];
}

/** An hour counts until its end is out of the window; one that is yet to come was written before the clock was set back. */
const within = (losses: Loss[], window: number, now: number) =>
  losses.filter(
    ({ hour }) => hour + hourMilliseconds > now - window && hour <= now,
  );
