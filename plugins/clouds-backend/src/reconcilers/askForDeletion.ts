import { InstanceRecord, NewEvent } from '../database/records';
import { eventsBetween } from './instanceEvents';
import { derive } from './instanceView';

/** Its time is up, and nothing keeps it. */
export function isExpired(
  { expiresAt, deletionProtection, deleteRequestedAt }: InstanceRecord,
  now: Date,
): boolean {
  return (
    expiresAt !== undefined &&
    expiresAt <= now.toISOString() &&
    !deletionProtection &&
    deleteRequestedAt === undefined
  );
}

export function expiredEvent({ expiresAt }: InstanceRecord): NewEvent {
  return {
    type: 'Normal',
    reason: 'Expired',
    params: { expiresAt: expiresAt ?? '' },
    message: `Its time was up at ${expiresAt}`,
  };
}

/**
 * Asks for the deletion of an instance whose operation failed: one request is
 * one thing to people, and when a part of it cannot be had, all is taken back.
 */
export function takeBack(current: InstanceRecord, now: Date) {
  return askForDeletion(
    current,
    {
      type: 'Warning',
      reason: 'TakenBack',
      params: {},
      message: 'The request it belongs to failed, so it is deleted again',
    },
    now,
  );
}

/** A change that asks for the deletion without anybody's asking for it. */
export function askForDeletion(
  current: InstanceRecord,
  reason: NewEvent,
  now: Date,
) {
  const time = now.toISOString();
  const desired = {
    deleteRequestedAt: current.deleteRequestedAt ?? time,
    nextAttemptAt: time,
  };
  const after = { ...current, ...desired };
  const view = derive(after, time);
  return {
    fields: { ...desired, ...view },
    events: [reason, ...eventsBetween(current, { ...after, ...view })],
  };
}
