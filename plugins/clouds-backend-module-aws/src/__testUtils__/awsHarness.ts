import { cloudCapabilities } from '@rackstage/plugin-clouds-node';
import {
  ContractHarness,
  FaultKind,
  FaultyOperation,
} from '@rackstage/plugin-clouds-node/testUtils';
import { AwsFaultRule, AwsStub, startAwsStub } from '@rackstage/test-kit';
import { awsDriver } from '../awsDriver';
import { region } from './startStubbedAws';

/** AWS's names of the calls that a fault is to hit. */
const actions: Partial<Record<FaultyOperation, string>> = {
  'instances.list': 'DescribeInstances',
  'instances.create': 'RunInstances',
  'volumes.list': 'DescribeVolumes',
  'volumes.create': 'CreateVolume',
  'snapshots.create': 'CreateSnapshot',
  'securityGroups.create': 'CreateSecurityGroup',
  'keyPairs.create': 'ImportKeyPair',
  'networks.list': 'DescribeVpcs',
  'networks.create': 'CreateVpc',
  'subnets.list': 'DescribeSubnets',
  'subnets.create': 'CreateSubnet',
  'networkInterfaces.list': 'DescribeNetworkInterfaces',
  'networkInterfaces.create': 'CreateNetworkInterface',
  'publicIps.list': 'DescribeAddresses',
  'publicIps.create': 'AllocateAddress',
  'routeTables.list': 'DescribeRouteTables',
  'routeTables.create': 'CreateRouteTable',
  'internetGateways.list': 'DescribeInternetGateways',
  'internetGateways.create': 'CreateInternetGateway',
  'natGateways.list': 'DescribeNatGateways',
  'natGateways.create': 'CreateNatGateway',
  'ownImages.list': 'DescribeImages',
  'ownImages.create': 'CreateImage',
  'loadBalancers.list': 'DescribeLoadBalancers',
  'loadBalancers.create': 'CreateLoadBalancer',
  'dnsZones.list': 'ListHostedZones',
  'dnsZones.create': 'CreateHostedZone',
  'clusters.list': 'ListClusters',
  'clusters.create': 'CreateCluster',
};

const refuse = (code: string, message: string, status = 400) =>
  ({ type: 'refuse', code, message, status }) as const;

/** The faults in AWS's own words. */
const faults: Record<
  Exclude<FaultKind, 'create-then-error'>,
  AwsFaultRule['fault']
> = {
  'rate-limit': refuse('RequestLimitExceeded', 'Request limit exceeded.', 503),
  'out-of-stock': refuse(
    'InsufficientInstanceCapacity',
    'We currently do not have sufficient t3.micro capacity in zones with support for gp3 volumes.',
    500,
  ),
  quota: refuse(
    'VcpuLimitExceeded',
    'You have requested more vCPU capacity than your current vCPU limit of 0 allows.',
  ),
  auth: refuse(
    'AuthFailure',
    'AWS was not able to validate the provided access credentials',
    401,
  ),
  unavailable: refuse('Unavailable', 'The service is unavailable.', 503),
  'broken-answer': { type: 'garbage' },
  hang: { type: 'hang' },
  'lost-answer': { type: 'loseAnswer' },
};

/** A simulated AWS, a thousand times faster than life, with every fault on request. */
export function createAwsHarness(): ContractHarness {
  let stub: AwsStub;
  return {
    driver: awsDriver,
    capabilities: cloudCapabilities.filter(name => name !== 'stock'),
    timing: { pollIntervalMs: 10, settleTimeoutMs: 10_000 },
    skips: {
      'one of the clusters becomes available as it was asked for, the same alone, in the list and by its tag':
        'EKS makes nodes only in a cluster that runs: the portal asks for them then',
      'one of the clusters that is deleted is not found in the end, and deleting it twice does nothing':
        'EKS deletes a cluster only when its nodes are gone: the portal asks again then',
      'a volume larger than the quota leaves room for is refused with QuotaExceeded':
        'EC2 tells no limit of storage',
      'extending a volume beyond the quota is refused with QuotaExceeded':
        'EC2 tells no limit of storage',
    },
    faults: {
      supports: () => true,
      async inject({ kind, operation, region: where }) {
        if (kind === 'create-then-error') {
          stub.failsLater = true;
          return async () => {
            stub.failsLater = false;
          };
        }
        const action = actions[operation] ?? operation;
        const rule = stub.inject({
          action,
          // Route 53 is asked in one region for all.
          region: operation.startsWith('dnsZones') ? undefined : where,
          fault: faults[kind],
        });
        return async () => rule.remove();
      },
    },
    async open() {
      stub = await startAwsStub({
        speed: 1000,
        limits: { vpcs: 100, addresses: 100 },
      });
      const config = {
        endpoint: stub.endpoint,
        homeRegion: region,
        clusterRoleArn: 'arn:aws:iam::123456789012:role/cluster',
        nodeRoleArn: 'arn:aws:iam::123456789012:role/node',
      };
      return {
        settings: { config, credential: { ...stub.accessKey } },
        wrongSettings: {
          config,
          credential: {
            ...stub.accessKey,
            secretAccessKey: 'the-secret-of-somebody-else',
          },
        },
        target: {
          region,
          zone: `${region}a`,
          clusterZones: [`${region}a`, `${region}b`],
          imageId: 'ami-0a1b2c3d4e5f60001',
          specId: 't3.micro',
          otherSpecId: 't3.small',
          networkId: await defaultNetwork(stub),
          // AWS has it, and this region does not.
          specNotInRegion: 'p5.48xlarge',
          unknownId: 'i-0123456789abcdef0',
        },
      };
    },
    close: () => stub.close(),
  };
}

async function defaultNetwork(stub: AwsStub): Promise<string | undefined> {
  const { networks } = awsDriver.connect({
    config: { endpoint: stub.endpoint, homeRegion: region },
    credential: { ...stub.accessKey },
  });
  const page = await networks?.list(
    { region },
    { signal: AbortSignal.timeout(10_000) },
  );
  return page?.items[0].id;
}
