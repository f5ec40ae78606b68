import { JsonObject } from '@backstage/types';
import { messageOf, Progress } from './Progress';

type Ending = 'passing' | 'done' | 'failed';

/** Of instances and resources; a test holds that every phase of the clouds is here. */
export const endings: Record<string, Ending | undefined> = {
  Pending: 'passing',
  Creating: 'passing',
  Starting: 'passing',
  Stopping: 'passing',
  Rebooting: 'passing',
  Resizing: 'passing',
  Changing: 'passing',
  Deleting: 'passing',
  // The cloud cannot say at the moment.
  Unknown: 'passing',
  Running: 'done',
  Stopped: 'done',
  Ready: 'done',
  Deleted: 'done',
  Released: 'done',
  Failed: 'failed',
  Missing: 'failed',
};

export function phased({ phase, deleting, failure }: JsonObject): Progress {
  const state = String(phase);
  // A portal that is newer than this may say more: it is better to wait too long.
  const ending = endings[state];
  // What is to go may pass through anything until it is gone.
  const stays = !deleting || state === 'Deleted';
  return {
    state,
    finished: stays && ending === 'done',
    failure:
      stays && ending === 'failed' ? (messageOf(failure) ?? state) : undefined,
  };
}
