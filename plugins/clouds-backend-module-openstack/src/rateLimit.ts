import { RateLimit } from '@rackstage/plugin-clouds-node';

/**
 * A cautious guess: OpenStack has no limit of its own. Nova took its limits out (release notes of 14.0.0, Newton) and
 * leaves them to a proxy in front, so that each cloud has others, told by nobody beforehand, by status 429 or 413. A
 * cloud with narrower ones has them in `clouds.rateLimits`.
 *
 * As many calls under way as the API workers of a small cloud serve; what is more would only wait there.
 *
 * @see https://docs.openstack.org/releasenotes/nova/newton.html
 */
export const rateLimit: RateLimit = {
  callsPerSecond: 20,
  burst: 40,
  concurrency: 32,
};
