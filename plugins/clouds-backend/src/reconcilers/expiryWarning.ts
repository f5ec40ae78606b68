import { dueWarning, nextWarningAt } from '@rackstage/plugin-clouds-common';
import { InstanceRecord, NewEvent } from '../database/records';

/** Protected ones are not deleted: their owner is told when the time is up, and not that they will go. */
function leadsOf(
  { deletionProtection }: InstanceRecord,
  leads: number[],
): number[] {
  return deletionProtection ? [0] : leads;
}

/** The warning that is due now, in seconds before the end. */
export function warningDue(
  record: InstanceRecord,
  leads: number[],
  now: Date,
): number | undefined {
  const { expiresAt, expiryWarnedSeconds, deleteRequestedAt } = record;
  return expiresAt === undefined || deleteRequestedAt !== undefined
    ? undefined
    : dueWarning(
        expiresAt,
        leadsOf(record, leads),
        expiryWarnedSeconds,
        now.toISOString(),
      );
}

/** Seconds until a warning that could not be given is tried again. */
const tryAgainSeconds = 60;

/** When something is due although nobody asks and nothing differs: a warning, or the end. */
export function nextExpiryAt(
  record: InstanceRecord,
  leads: number[],
  now: Date,
): string | undefined {
  const { expiresAt, expiryWarnedSeconds, deletionProtection } = record;
  if (expiresAt === undefined) {
    return undefined;
  }
  const next =
    nextWarningAt(expiresAt, leadsOf(record, leads), expiryWarnedSeconds) ??
    (deletionProtection ? undefined : expiresAt);
  const soonest = new Date(
    now.getTime() + tryAgainSeconds * 1000,
  ).toISOString();
  return next !== undefined && next <= now.toISOString() ? soonest : next;
}

export function warningEvent({
  expiresAt = '',
  deletionProtection,
}: InstanceRecord): NewEvent {
  return deletionProtection
    ? {
        type: 'Warning',
        reason: 'ExpiredButProtected',
        params: { expiresAt },
        message: `Its time was up at ${expiresAt}; only its protection keeps it`,
      }
    : {
        type: 'Warning',
        reason: 'Expiring',
        params: { expiresAt },
        message: `Its owner was told that it will be deleted at ${expiresAt}`,
      };
}
