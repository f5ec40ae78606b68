import { InstanceFailure, Operation } from '@rackstage/plugin-clouds-common';

const advice: Record<InstanceFailure['code'], string> = {
  AuthFailed:
    'ask an operator to renew the credential of the account, then run the task again',
  QuotaExceeded:
    'ask for fewer or smaller instances, delete some, or have the quota raised',
  RateLimited: 'run the task again in a while',
  OutOfStock: 'choose another zone, region or spec',
  NotFound:
    'choose an image, spec, network and key pair that the account still has',
  Conflict: 'look at the account, then run the task again',
  InvalidRequest: 'correct what the cloud does not accept, and run it again',
  Unsupported: 'choose an account whose cloud can do this',
  Unavailable: 'run the task again when the cloud answers',
  Cancelled: 'run the task again if you want them after all',
};

/** Why an operation failed, and what the person can do about it. */
export function whatToDo({ id, failure }: Operation): string {
  const code = (failure?.code ?? 'Unavailable') as InstanceFailure['code'];
  const reason =
    code === 'Cancelled' ? 'Cancelled' : `${code}: ${failure?.message}`;
  return `${reason}. Everything that was made has been taken back. What to do: ${
    advice[code] ?? advice.Unavailable
  }. (Operation ${id})`;
}
