import { toError } from '@backstage/errors';
import {
  CloudErrorCode,
  InstanceFailure,
} from '@rackstage/plugin-clouds-common';
import { CloudError, isCloudError } from '@rackstage/plugin-clouds-node';
import { InstanceRecord } from '../database/records';

/** Trying again may help. */
const passing: InstanceFailure['code'][] = ['RateLimited', 'Unavailable'];

/** The cloud will not do it, however often it is asked. */
const refusals: CloudErrorCode[] = [
  'QuotaExceeded',
  'OutOfStock',
  'InvalidRequest',
  'Unsupported',
];

export const isPassing = (code: InstanceFailure['code']) =>
  passing.includes(code);

/**
 * Something that is being made waits until it passes: a key that was replaced at the cloud before it was replaced here is
 * put right without anybody's asking again for what was asked for.
 */
export const isAwaited = (code: InstanceFailure['code']) =>
  isPassing(code) || code === 'AuthFailed';

const isRefusal = (error: unknown): error is CloudError =>
  isCloudError(error) && refusals.includes(error.code);

/** With the pauses between them, about a quarter of an hour. */
const mostConflicts = 20;

/** A cloud that is busy with it will be done; one that is for ever will not do it at all. */
export const isRefusedChange = (error: unknown, before: Failures) =>
  isRefusal(error) ||
  (isCloudError(error) &&
    error.code === 'Conflict' &&
    countFailures(before, error) >= mostConflicts);

interface Failures {
  /** In a row. */
  attempts: number;
  failure?: Pick<InstanceFailure, 'code'>;
}

type Kept = Pick<InstanceRecord, 'failure' | 'readyAt' | 'deleteRequestedAt'>;

const failsForGood = ({ failure, deleteRequestedAt }: Kept) =>
  failure?.permanent === true && deleteRequestedAt === undefined;

/** It could not be made, so that its whole operation is taken back. */
export const isGivenUp = (record: Kept) =>
  failsForGood(record) && record.readyAt === undefined;

/** It was in use, so it is kept, and nothing is tried before somebody asks for something or does something at the cloud. */
export const isStuck = (record: Kept) =>
  failsForGood(record) && record.readyAt !== undefined;

/** How often in a row it has failed: an outage before it does not count. */
export function countFailures(
  { attempts, failure: before }: Failures,
  failure: Failures['failure'],
): number {
  if (!failure) {
    return 0;
  }
  return before && isPassing(before.code) === isPassing(failure.code)
    ? attempts + 1
    : 1;
}

/** What is not the cloud's fault counts as no answer: the account's driver or key is gone, or there is a defect here. */
export function asCloudError(error: unknown): CloudError {
  return isCloudError(error)
    ? error
    : new CloudError('Unavailable', toError(error).message);
}

/** It has been tried to make it for long enough. */
export async function isOverdue(
  { createdAt }: { createdAt: string },
  options: { creationDeadline: number; cautiousNow(): Promise<Date> },
): Promise<boolean> {
  const now = await options.cautiousNow();
  const seconds = (now.getTime() - Date.parse(createdAt)) / 1000;
  return seconds > options.creationDeadline;
}
