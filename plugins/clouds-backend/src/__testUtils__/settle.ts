import { LeaseOptions, LeasedWork } from '@rackstage/leased-loop';
import { TestClock } from './TestClock';

/** More passes than anything here needs: then it goes round in circles. */
const mostPasses = 1000;

/**
 * Does what the loop does, one pass after the other, and moves the clock on to
 * whatever is due next, until nothing is within the given time.
 */
export async function settle<T extends { id: string }>(
  work: LeasedWork<T>,
  clock: TestClock,
  options: { seconds?: number; lease?: LeaseOptions } = {},
): Promise<void> {
  const { seconds = 600, lease = { owner: 'settle', milliseconds: -1000 } } =
    options;
  const end = clock.now().getTime() + seconds * 1000;
  const { signal } = new AbortController();
  for (let pass = 0; pass < mostPasses; pass++) {
    const items = await work.claim(lease, work.concurrency);
    for (const item of items) {
      await work.process(item, lease, signal);
    }
    if (items.length === 0) {
      const wait = await work.untilNextDue();
      if (wait === undefined || clock.now().getTime() + wait > end) {
        return;
      }
      clock.advance(wait / 1000);
    }
  }
  throw new Error(`Still at work after ${mostPasses} passes`);
}
