import { RateLimit } from '@rackstage/plugin-clouds-node';

/**
 * A cautious guess, for OpenStack documents no limit: Nova's own went with its API of version 2 (14.0.0, Newton), and
 * each cloud has others in a proxy in front, told by nobody beforehand, only by status 429 or 413. A cloud with narrower
 * ones has them in `clouds.rateLimits`.
 *
 * No more calls under way than the API workers of a small cloud serve without delay: one that answers a creation after
 * the portal has stopped waiting makes what is then asked for again.
 */
export const rateLimit: RateLimit = {
  callsPerSecond: 20,
  burst: 40,
  concurrency: 16,
};
