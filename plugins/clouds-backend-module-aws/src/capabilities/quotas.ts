import { QuotaCapability } from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { everything } from '../paging';
import { describeInstances } from './instances';

/** What counts against a limit of running instances. */
const running = [
  { Name: 'instance-state-name', Values: ['pending', 'running'] },
];

/**
 * What is used. EC2 tells no limits any more: `max-instances` of its account attributes is a number without meaning since
 * limits are counted in vCPUs, and those are known to Service Quotas only. A request beyond one is refused as such.
 */
export function quotas(aws: Aws) {
  return {
    async get({ region }, call) {
      const [instances, volumes] = await Promise.all([
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
      ];
    },
  } satisfies QuotaCapability;
}

const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
