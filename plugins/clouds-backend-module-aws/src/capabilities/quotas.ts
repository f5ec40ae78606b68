import { CallOptions, QuotaCapability } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { everything } from '../paging';
import { describeInstances } from './instances';

/** What counts against a limit of running instances. */
const running = [
  { Name: 'instance-state-name', Values: ['pending', 'running'] },
];

const addressLimit = 'vpc-max-elastic-ips';

/**
 * What is used. Of limits, EC2's account attributes tell that of Elastic IP addresses only: `max-instances` reflects none
 * any more, as its own documentation says, since those are counted in vCPUs, which Service Quotas knows. A request beyond
 * a limit is refused as such.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeAccountAttributes.html
 */
export function quotas(aws: Aws) {
  return {
    async get({ region }, call) {
      const [instances, volumes, addresses] = await Promise.all([
        everything(
          query =>
            describeInstances(
              aws,
              region,
              { ...query, Filters: running },
              call,
            ),
          1000,
        ),
        everything(async query => {
          const { Volumes = [], NextToken } = await aws.ec2(
            region,
            call,
            (ec2, options) => ec2.describeVolumes(query, options),
          );
          return { items: Volumes, NextToken };
        }, 500),
        addressesOf(aws, region, call),
      ]);
      return [
        { resource: 'instances', used: instances.length },
        {
          resource: 'vcpus',
          used: sum(
            instances.map(
              ({ CpuOptions: { CoreCount = 0, ThreadsPerCore = 1 } = {} }) =>
                CoreCount * ThreadsPerCore,
            ),
          ),
        },
        { resource: 'volumes', used: volumes.length },
        {
          resource: 'volumeGiB',
          used: sum(volumes.map(({ Size = 0 }) => Size)),
        },
        { resource: 'publicIps', ...addresses },
      ];
    },
  } satisfies QuotaCapability;
}

async function addressesOf(
  aws: Aws,
  region: string,
  call: CallOptions,
): Promise<{ used: number; limit?: number }> {
  return aws.ec2(region, call, async (ec2, options) => {
    const { Addresses = [] } = await ec2.describeAddresses({}, options);
    const { AccountAttributes = [] } = await ec2.describeAccountAttributes(
      // The SDK's list of names is older than this one.
      { AttributeNames: [addressLimit as never] },
      options,
    );
    const limit = Number(
      AccountAttributes[0]?.AttributeValues?.[0]?.AttributeValue,
    );
    return {
      used: Addresses.length,
      ...(Number.isInteger(limit) && { limit }),
    };
  });
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
