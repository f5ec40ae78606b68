/** How much may vanish between two readings before it is taken for a fault of the directory. */
export interface GuardSettings {
  /** Of the users, or of the groups; 0.1 is a tenth. */
  maxLoss: number;
  /** So many readings in a row that miss the very same records are believed. */
  confirmations: number;
}

/** What the readings before have missed. */
export interface HeldLoss {
  /** Of the records that are missing. */
  digest: string;
  /** Readings in a row that missed the same ones. */
  readings: number;
  /** An operator has said that this loss is right. */
  confirmed: boolean;
}

export interface Counts {
  users: number;
  groups: number;
}

/** A few records may always go: one of five is more than a tenth, and no fault. */
const alwaysAllowed = 5;

export function isSuspicious(
  lost: Counts,
  known: Counts,
  maxLoss: number,
): boolean {
  const over = (missing: number, all: number) =>
    missing > Math.max(alwaysAllowed, all * maxLoss) ||
    // Everybody gone is suspicious however few they were.
    (missing > 0 && missing === all);
  return over(lost.users, known.users) || over(lost.groups, known.groups);
}

/**
 * What to do about records that a full reading misses: let them go, or keep them and wait.
 *
 * @returns what is held from now on; nothing when the records may go
 */
export function judgeLoss(options: {
  lost: Counts;
  known: Counts;
  digest: string;
  held?: HeldLoss;
  settings: GuardSettings;
}): HeldLoss | undefined {
  const { lost, known, digest, held, settings } = options;
  if (!isSuspicious(lost, known, settings.maxLoss)) {
    return undefined;
  }
  const same = held?.digest === digest ? held : undefined;
  const readings = (same?.readings ?? 0) + 1;
  if (same?.confirmed || readings >= settings.confirmations) {
    return undefined;
  }
  return { digest, readings, confirmed: false };
}
