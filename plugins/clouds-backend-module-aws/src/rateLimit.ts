import { RateLimit } from '@rackstage/plugin-clouds-node';

/**
 * EC2 gives each account a bucket of tokens for each action and region: 100 for most that only look, filled by 20 a
 * second; 50 for most that change something, filled by 5 a second; 5 for `RunInstances`, filled by 2 a second. One limit
 * stands for all of them here: its rate is that of changes, for a call of the driver is a look and a change at most times.
 * Launches beyond their own bucket are turned away with `RequestLimitExceeded` and tried again (`client/ask.ts`).
 *
 * Buckets of Elastic Load Balancing, EKS and Route 53 are their own.
 *
 * @see https://docs.aws.amazon.com/ec2/latest/devguide/ec2-api-throttling.html
 */
export const rateLimit: RateLimit = {
  callsPerSecond: 5,
  burst: 50,
  concurrency: 20,
};
