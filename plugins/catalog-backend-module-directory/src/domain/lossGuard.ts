/** How much may vanish before it is taken for a fault of the directory. */
export interface GuardSettings {
  /** Of the users, or of the groups; 0.1 is a tenth. */
  maxLoss: number;
  /** In milliseconds: what vanishes bit by bit within it counts as one loss. */
  window: number;
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

/** @param recent - what was removed shortly before, and counts with it */
export function isSuspicious(
  lost: Counts,
  known: Counts,
  recent: Counts,
  maxLoss: number,
): boolean {
  const over = (kind: keyof Counts) => {
    const [missing, before] = [lost[kind], recent[kind]];
    const all = known[kind] + before;
    return (
      missing > 0 &&
      (missing + before > Math.max(alwaysAllowed, all * maxLoss) ||
        // Everybody gone is suspicious however few they were.
        missing === known[kind])
    );
  };
  return over('users') || over('groups');
}

/** What becomes of records that a reading misses. */
export interface Judgement {
  /** Kept, and counted from now on; nothing when the records may go. */
  held?: HeldLoss;
  /** More than may vanish unasked: what goes now is right, and counts with no later loss. */
  believed: boolean;
}

/** What to do about records that a full reading misses: let them go, or keep them and wait. */
export function judgeLoss(options: {
  lost: Counts;
  known: Counts;
  recent: Counts;
  digest: string;
  held?: HeldLoss;
  settings: GuardSettings;
}): Judgement {
  const { lost, known, recent, digest, held, settings } = options;
  if (!isSuspicious(lost, known, recent, settings.maxLoss)) {
    return { believed: false };
  }
  const same = held?.digest === digest ? held : undefined;
  const readings = (same?.readings ?? 0) + 1;
  if (same?.confirmed || readings >= settings.confirmations) {
    return { believed: true };
  }
  return { held: { digest, readings, confirmed: false }, believed: false };
}
