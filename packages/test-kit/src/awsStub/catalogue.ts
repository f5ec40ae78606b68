import type * as Sdk from '@aws-sdk/client-ec2';

/** Some of what AWS has everywhere, in its own words. */
export const regionNames = [
  'us-east-1',
  'us-east-2',
  'us-west-2',
  'eu-central-1',
  'eu-west-1',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-southeast-1',
  'ap-south-1',
  'sa-east-1',
];

export const zonesOf = (region: string) =>
  ['a', 'b', 'c'].map(letter => `${region}${letter}`);

function type(
  name: string,
  vcpus: number,
  memoryGiB: number,
  more: Partial<Sdk.InstanceTypeInfo> = {},
): Sdk.InstanceTypeInfo {
  return {
    InstanceType: name as Sdk._InstanceType,
    CurrentGeneration: true,
    SupportedUsageClasses: ['on-demand', 'spot'],
    SupportedRootDeviceTypes: ['ebs'],
    SupportedVirtualizationTypes: ['hvm'],
    BareMetal: false,
    Hypervisor: 'nitro',
    ProcessorInfo: {
      SupportedArchitectures: ['x86_64'],
      SustainedClockSpeedInGhz: 3.1,
    },
    VCpuInfo: {
      DefaultVCpus: vcpus,
      DefaultCores: Math.ceil(vcpus / 2),
      DefaultThreadsPerCore: 2,
    },
    MemoryInfo: { SizeInMiB: memoryGiB * 1024 },
    InstanceStorageSupported: false,
    ...more,
  };
}

const arm = { ProcessorInfo: { SupportedArchitectures: ['arm64' as const] } };

const everywhere: Sdk.InstanceTypeInfo[] = [
  type('t3.micro', 2, 1),
  type('t3.small', 2, 2),
  type('t3.medium', 2, 4),
  type('t4g.small', 2, 2, arm),
  type('m7i.large', 2, 8),
  type('m7i.xlarge', 4, 16),
  type('m7g.large', 2, 8, arm),
  type('c7i.2xlarge', 8, 16),
  type('r7i.large', 2, 16),
];

const inVirginiaOnly: Sdk.InstanceTypeInfo[] = [
  type('p5.48xlarge', 192, 2048, {
    InstanceStorageSupported: true,
    InstanceStorageInfo: { TotalSizeInGB: 30400 },
    GpuInfo: { Gpus: [{ Name: 'H100', Manufacturer: 'NVIDIA', Count: 8 }] },
  }),
];

export const instanceTypesOf = (region: string) =>
  region === 'us-east-1' ? [...everywhere, ...inVirginiaOnly] : everywhere;

/** US dollars an hour in Virginia, Linux; elsewhere a tenth more. */
export const hourlyPrices: Record<string, number> = {
  't3.micro': 0.0104,
  't3.small': 0.0208,
  't3.medium': 0.0416,
  't4g.small': 0.0168,
  'm7i.large': 0.1008,
  'm7i.xlarge': 0.2016,
  'm7g.large': 0.0816,
  'c7i.2xlarge': 0.357,
  'r7i.large': 0.1323,
  'p5.48xlarge': 55.04,
};

interface PublicImage {
  id: string;
  owner: string;
  alias?: string;
  name: string;
  arm64?: boolean;
  windows?: boolean;
  sizeGiB: number;
}

const publicImages: PublicImage[] = [
  {
    id: 'ami-0a1b2c3d4e5f60001',
    owner: '099720109477',
    name: 'ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-20260912',
    sizeGiB: 8,
  },
  {
    id: 'ami-0a1b2c3d4e5f60002',
    owner: '099720109477',
    name: 'ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-arm64-server-20260912',
    arm64: true,
    sizeGiB: 8,
  },
  {
    id: 'ami-0a1b2c3d4e5f60003',
    owner: '099720109477',
    name: 'ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-20260101',
    sizeGiB: 8,
  },
  {
    id: 'ami-0a1b2c3d4e5f60004',
    owner: '137112412989',
    alias: 'amazon',
    name: 'al2023-ami-2023.9.20260910.0-kernel-6.1-x86_64',
    sizeGiB: 8,
  },
  {
    id: 'ami-0a1b2c3d4e5f60005',
    owner: '136693071363',
    name: 'debian-12-amd64-20260901-2231',
    sizeGiB: 8,
  },
  {
    id: 'ami-0a1b2c3d4e5f60006',
    owner: '801119661308',
    alias: 'amazon',
    name: 'Windows_Server-2022-English-Full-Base-2026.09.10',
    windows: true,
    sizeGiB: 30,
  },
];

/** The same ids in every region, which AWS would not give; the rest is as there. */
export const imagesOf = (): Sdk.Image[] =>
  publicImages.map(image => ({
    ImageId: image.id,
    ImageLocation: `${image.alias ?? image.owner}/${image.name}`,
    ImageType: 'machine',
    Public: true,
    OwnerId: image.owner,
    ImageOwnerAlias: image.alias,
    PlatformDetails: image.windows ? 'Windows' : 'Linux/UNIX',
    // The model and the service spell it differently.
    Platform: image.windows ? ('windows' as 'Windows') : undefined,
    State: 'available',
    Name: image.name,
    Architecture: image.arm64 ? 'arm64' : 'x86_64',
    RootDeviceName: image.windows ? '/dev/sda1' : '/dev/xvda',
    RootDeviceType: 'ebs',
    VirtualizationType: 'hvm',
    Hypervisor: 'xen',
    EnaSupport: true,
    CreationDate: '2026-09-12T06:14:50.000Z',
    BlockDeviceMappings: [
      {
        DeviceName: image.windows ? '/dev/sda1' : '/dev/xvda',
        Ebs: {
          DeleteOnTermination: true,
          SnapshotId: image.id.replace('ami', 'snap'),
          VolumeSize: image.sizeGiB,
          VolumeType: 'gp3',
          Encrypted: false,
        },
      },
    ],
  }));
