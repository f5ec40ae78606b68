import { AdoptableKind } from '@rackstage/plugin-clouds-common';
import { isCloudError } from '@rackstage/plugin-clouds-node';
import { Connections } from '../drivers/Connections';
import { InstanceRecord } from '../database/records';

/**
 * Seconds that a request may still arrive at the cloud after we stopped
 * waiting for its answer. Where the cloud knows no token, another try would
 * make a second one: Nova under load was seen to answer after 140 s.
 */
const lateArrivalSeconds = { withToken: 30, withoutToken: 270 };

/** One thing that was asked of the cloud. */
export interface Attempt {
  kind: AdoptableKind;
  /** Absent as long as the cloud has not said that it made it. */
  cloudId?: string;
  attemptedAt?: string;
}

export interface LateArrivalsOptions {
  connections: Pick<Connections, 'createsOnce'>;
  /** Later than this it certainly is, whatever one clock says. */
  cautiousNow(): Promise<Date>;
  /** Milliseconds that one call to a cloud may take. */
  callDeadline: number;
}

/** A request whose answer was lost may be carried out after we looked for it in vain. */
export async function mayStillArrive(
  accountId: string,
  attempts: Attempt[],
  options: LateArrivalsOptions,
): Promise<boolean> {
  const lost = attempts.filter(
    ({ cloudId, attemptedAt }) =>
      cloudId === undefined && attemptedAt !== undefined,
  );
  if (lost.length === 0) {
    return false;
  }
  const now = (await options.cautiousNow()).getTime();
  return lost.some(({ kind, attemptedAt }) => {
    const late = options.connections.createsOnce(accountId, kind)
      ? lateArrivalSeconds.withToken
      : lateArrivalSeconds.withoutToken;
    return now - Date.parse(attemptedAt!) < options.callDeadline + late * 1000;
  });
}

/** Whether trying it again now could make a second one. */
export async function mustAwait(
  accountId: string,
  attempt: Attempt,
  options: LateArrivalsOptions,
): Promise<boolean> {
  return (
    !options.connections.createsOnce(accountId, attempt.kind) &&
    (await mayStillArrive(accountId, [attempt], options))
  );
}

/** What was asked of the cloud for an instance, by the step that does it. */
export const attemptsOf = (
  record: InstanceRecord,
): Record<'create-instance' | 'create-volume', Attempt> => ({
  'create-instance': {
    kind: 'instance',
    cloudId: record.cloudId,
    attemptedAt: record.createAttemptedAt,
  },
  'create-volume': {
    kind: 'volume',
    cloudId: record.volumeCloudId,
    attemptedAt: record.volumeAttemptedAt,
  },
});

/** What the cloud clearly refused, or never heard of, will not be made late. */
export function attemptsAfter(
  { createAttemptedAt, volumeAttemptedAt }: InstanceRecord,
  error: unknown,
): Partial<InstanceRecord> {
  return isCloudError(error) && (error.code !== 'Unavailable' || error.undone)
    ? { createAttemptedAt, volumeAttemptedAt }
    : {};
}
