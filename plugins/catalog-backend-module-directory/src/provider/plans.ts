import { isDisabled } from '@rackstage/user-access';
import { DirectoryState, KnownRecord } from '../database/DirectoryStore';
import { DirectoryChanges, DirectoryReading } from '../DirectorySource';
import {
  Counts,
  GuardSettings,
  HeldLoss,
  isSuspicious,
  judgeLoss,
} from '../domain/lossGuard';
import { addLoss, Loss, sumLosses } from '../domain/recentLosses';
import { describeRecords, RecordEntity } from './describeRecords';
import { digestOf } from './digestOf';

interface Place {
  directory: string;
  namespace: string;
  guard: GuardSettings;
  /** Milliseconds since the epoch. */
  now: number;
}

/** What a reading means for what is known. */
export interface Plan {
  /** Records that are new, or other than they were sent before. */
  changed: RecordEntity[];
  /** Of these, users whom the catalog knows and whose account is disabled. */
  disabled: RecordEntity[];
  removed: KnownRecord[];
  /** What was removed lately, with this. */
  losses: Loss[];
}

export interface FullPlan extends Plan {
  /** All that the directory tells. */
  described: RecordEntity[];
  /** A loss that is not believed yet; nothing is removed meanwhile. */
  held?: HeldLoss & Counts;
}

export function planAll(
  reading: DirectoryReading,
  known: KnownRecord[],
  state: DirectoryState,
  { guard, now, ...place }: Place,
): FullPlan {
  const seen = new Set([
    ...reading.users.map(({ id }) => `User ${id}`),
    ...reading.groups.map(({ id }) => `Group ${id}`),
  ]);
  const lost = known.filter(record => !seen.has(keyOf(record)));
  const counts = countKinds(lost);
  const { held, believed } = judgeLoss({
    lost: counts,
    known: countKinds(known),
    recent: sumLosses(state.losses, guard.window, now),
    digest: digestOf(lost.map(keyOf).sort()),
    held: state.held,
    settings: guard,
  });
  const removed = held ? [] : lost;
  const described = describeRecords({
    reading,
    known: without(known, removed),
    ...place,
  });
  return {
    described,
    ...differing(described, known),
    removed,
    losses: believed
      ? []
      : addLoss(state.losses, countKinds(removed), guard.window, now),
    held: held && { ...held, ...counts },
  };
}

/** A loss that is suspicious is left to the full reading, which holds it back and counts. */
export function planChanges(
  reading: DirectoryChanges,
  known: KnownRecord[],
  state: DirectoryState,
  { guard, now, ...place }: Place,
): Plan {
  const gone = new Set(reading.removed);
  const present = {
    User: reading.present?.User && new Set(reading.present.User),
    Group: reading.present?.Group && new Set(reading.present.Group),
  };
  const missing = known.filter(
    ({ kind, id }) => gone.has(id) || present[kind]?.has(id) === false,
  );
  const suspicious = isSuspicious(
    countKinds(missing),
    countKinds(known),
    sumLosses(state.losses, guard.window, now),
    guard.maxLoss,
  );
  const removed = suspicious ? [] : missing;
  const described = describeRecords({
    reading,
    known: without(known, removed),
    ...place,
  });
  return {
    ...differing(described, known),
    removed,
    losses: addLoss(state.losses, countKinds(removed), guard.window, now),
  };
}

const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind} ${id}`;

function differing(described: RecordEntity[], known: KnownRecord[]) {
  const digests = new Map(known.map(record => [keyOf(record), record.digest]));
  const changed = described.filter(
    record => digests.get(keyOf(record)) !== record.digest,
  );
  const disabled = changed.filter(
    record => digests.has(keyOf(record)) && isDisabled(record.entity),
  );
  return { changed, disabled };
}

function without(known: KnownRecord[], removed: KnownRecord[]) {
  const gone = new Set(removed);
  return known.filter(record => !gone.has(record));
}

function countKinds(records: { kind: string }[]): Counts {
  const users = records.filter(({ kind }) => kind === 'User').length;
  return { users, groups: records.length - users };
}
