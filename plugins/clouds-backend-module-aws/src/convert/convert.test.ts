import type { Image, Instance } from '@aws-sdk/client-ec2';
import fc from 'fast-check';
import { SecurityGroupRule } from '@rackstage/plugin-clouds-common';
import { readTags, tagsOf } from '../tags';
import { newestOf, toImage } from './image';
import { toInstance } from './instance';
import { loadBalancerName, targetGroupName } from './loadBalancer';
import { toNetwork, toSubnet } from './network';
import { permissionChanges, toSecurityGroup } from './securityGroup';
import { toSnapshot } from './snapshot';
import { toSpec } from './spec';
import { toVolume } from './volume';

const launched = new Date('2026-11-22T01:00:00Z');

const instance: Instance = {
  InstanceId: 'i-1',
  ImageId: 'ami-1',
  InstanceType: 't3.micro',
  State: { Name: 'running' },
  LaunchTime: launched,
  Placement: { AvailabilityZone: 'ap-northeast-2a' },
  VpcId: 'vpc-1',
  PrivateIpAddress: '172.31.0.4',
  PublicIpAddress: '203.0.113.9',
  RootDeviceName: '/dev/xvda',
  BlockDeviceMappings: [
    { DeviceName: '/dev/xvda', Ebs: { VolumeId: 'vol-root' } },
    { DeviceName: '/dev/sdf', Ebs: { VolumeId: 'vol-1' } },
  ],
  NetworkInterfaces: [{ Attachment: { DeviceIndex: 0, AttachTime: launched } }],
  Tags: [
    { Key: 'Name', Value: 'web' },
    { Key: 'rackstage:tag', Value: 't-1' },
    { Key: 'team', Value: '플랫폼' },
    { Key: 'aws:autoscaling:groupName', Value: 'x' },
  ],
};

describe('an instance', () => {
  it('is told with its addresses and disks, without its root disk and AWS’s own tags', () => {
    expect(toInstance(instance)).toEqual({
      id: 'i-1',
      name: 'web',
      tag: 't-1',
      status: 'running',
      providerStatus: 'running',
      zone: 'ap-northeast-2a',
      specId: 't3.micro',
      imageId: 'ami-1',
      keyPair: undefined,
      addresses: [
        {
          address: '172.31.0.4',
          version: 4,
          type: 'private',
          network: 'vpc-1',
        },
        {
          address: '203.0.113.9',
          version: 4,
          type: 'public',
          network: 'vpc-1',
        },
      ],
      securityGroups: [],
      volumeIds: ['vol-1'],
      labels: { team: '플랫폼' },
      createdAt: '2026-11-22T01:00:00Z',
    });
  });

  it('is created first and started later, for which AWS has one word', () => {
    const pending = { ...instance, State: { Name: 'pending' as const } };
    expect(toInstance(pending)?.status).toBe('creating');
    const again = new Date('2026-11-23T01:00:00Z');
    expect(toInstance({ ...pending, LaunchTime: again })).toMatchObject({
      status: 'starting',
      createdAt: '2026-11-22T01:00:00Z',
    });
  });

  it('has no spec while it gets another one', () => {
    const Tags = [{ Key: 'rackstage:resize', Value: 'a b running' }];
    expect(toInstance({ ...instance, Tags })?.specId).toBeUndefined();
  });

  it.each([
    ['Server.InsufficientInstanceCapacity', 'OutOfStock'],
    ['Client.VolumeLimitExceeded', 'QuotaExceeded'],
    ['Client.InvalidSnapshot.NotFound', 'NotFound'],
    ['Client.InternalError', 'InvalidRequest'],
    ['Server.InternalError', 'Unavailable'],
  ])('that AWS ended with %s is in error: %s', (Code, code) => {
    const ended = {
      ...instance,
      State: { Name: 'terminated' as const },
      StateReason: { Code, Message: `${Code}: because` },
    };
    expect(toInstance(ended)).toMatchObject({
      status: 'error',
      fault: { code, message: `${Code}: because` },
    });
    expect(toInstance({ ...ended, Tags: [] })).toBeUndefined();
  });

  it('that its owner ended is gone, though AWS still shows it', () => {
    expect(
      toInstance({
        ...instance,
        State: { Name: 'terminated' },
        StateReason: { Code: 'Client.UserInitiatedShutdown' },
      }),
    ).toBeUndefined();
  });
});

describe('an image', () => {
  const image = (Name: string, more: Partial<Image> = {}): Image => ({
    ImageId: `ami-${Name.length}`,
    Name,
    OwnerId: '1',
    Public: true,
    State: 'available',
    Architecture: 'x86_64',
    ...more,
  });

  it.each([
    [
      'ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-20260912',
      { distribution: 'ubuntu', version: '24.04', adminUser: 'ubuntu' },
    ],
    [
      'al2023-ami-2023.9.20260910.0-kernel-6.1-x86_64',
      { distribution: 'amzn', version: '2023', adminUser: 'ec2-user' },
    ],
    [
      'debian-12-amd64-20260901-2231',
      { distribution: 'debian', version: '12', adminUser: 'admin' },
    ],
    [
      'Rocky-9-EC2-Base-9.6-20250531.0.x86_64',
      { distribution: 'rocky', version: '9', adminUser: 'rocky' },
    ],
    [
      'RHEL-9.6.0_HVM-20260609-x86_64-0-Hourly2-GP3',
      { distribution: 'rhel', version: '9.6', adminUser: 'ec2-user' },
    ],
    [
      'Windows_Server-2022-English-Full-Base-2026.09.10',
      { family: 'windows', version: '2022', adminUser: 'Administrator' },
    ],
  ])('says what runs in it: %s', (name, os) => {
    expect(toImage(image(name)).os).toMatchObject(os);
  });

  it('is offered once for all the days it was built on', () => {
    const old =
      'ubuntu/images/hvm-ssd-gp3/ubuntu-noble-24.04-amd64-server-20260101';
    const dated = (Name: string, day: string, more: Partial<Image> = {}) =>
      image(Name, { CreationDate: `2026-${day}T00:00:00.000Z`, ...more });
    const images = [
      dated(old, '01-01', { ImageId: 'old' }),
      dated(old.replace('0101', '0912'), '09-12', { ImageId: 'new' }),
      dated(old, '01-01', { ImageId: 'arm', Architecture: 'arm64' }),
      dated('al2023-ami-2023.8.20260101.0-kernel-6.1-x86_64', '01-01', {
        ImageId: 'al-old',
      }),
      dated('al2023-ami-2023.9.20260910.0-kernel-6.1-x86_64', '09-10', {
        ImageId: 'al-new',
      }),
      dated(old, '01-02', { ImageId: 'own', Public: false }),
    ];
    expect(
      newestOf(images)
        .map(({ ImageId }) => ImageId)
        .sort(),
    ).toEqual(['al-new', 'arm', 'new', 'own']);
  });
});

describe('a volume, a snapshot, a spec and a network', () => {
  it('show how far they are', () => {
    const volume = (State: 'in-use' | 'deleted', attachment?: 'detaching') =>
      toVolume({
        VolumeId: 'vol-1',
        State: State as 'in-use',
        Size: 8,
        Attachments: attachment ? [{ InstanceId: 'i', State: attachment }] : [],
      });
    expect(volume('in-use', 'detaching')?.status).toBe('detaching');
    expect(volume('in-use')?.status).toBe('in-use');
    expect(volume('deleted')).toBeUndefined();
    expect(toSnapshot({ State: 'pending' }).status).toBe('creating');
  });

  it('leave out what AWS does not mean', () => {
    expect(
      toSnapshot({ State: 'completed', VolumeId: 'vol-ffffffff' }),
    ).toMatchObject({ status: 'available', volumeId: undefined });
    expect(toNetwork({ IsDefault: true, State: 'available' }, []).name).toBe(
      'default',
    );
    expect(toSubnet({ CidrBlock: '10.0.16.0/20' }).gateway).toBe('10.0.16.1');
  });

  it('tell cores, memory and GPUs', () => {
    expect(
      toSpec({
        InstanceType: 'p5.48xlarge',
        VCpuInfo: { DefaultVCpus: 192 },
        MemoryInfo: { SizeInMiB: 2097152 },
        ProcessorInfo: { SupportedArchitectures: ['x86_64'] },
        GpuInfo: { Gpus: [{ Count: 8 }] },
      }),
    ).toEqual({
      id: 'p5.48xlarge',
      name: 'p5.48xlarge',
      vcpus: 192,
      memoryMiB: 2097152,
      diskGiB: 0,
      gpus: 8,
      architecture: 'x86_64',
    });
  });
});

describe('rules of a security group', () => {
  const port = fc.integer({ min: 1, max: 65535 });
  const rule: fc.Arbitrary<SecurityGroupRule> = fc
    .record({
      direction: fc.constantFrom('ingress' as const, 'egress' as const),
      protocol: fc.constantFrom('tcp', 'udp', 'icmp', undefined),
      ports: fc.option(fc.tuple(port, port)),
      peer: fc.constantFrom(
        '10.0.0.0/8',
        '2001:db8::/32',
        'sg-0123456789abcdef0',
        undefined,
      ),
    })
    .map(({ direction, protocol, ports, peer }) => ({
      direction,
      ...(protocol && { protocol }),
      ...(ports &&
        ['tcp', 'udp'].includes(protocol ?? '') && {
          fromPort: Math.min(...ports),
          toPort: Math.max(...ports),
        }),
      ...(peer && { peer }),
    }));

  it('come back from EC2 as they went there, and then nothing is to be changed', () => {
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), rules => {
        const IpPermissions = permissionChanges([], 'ingress', rules).missing;
        const IpPermissionsEgress = permissionChanges(
          [],
          'egress',
          rules,
        ).missing;
        const group = { GroupId: 'sg-1', IpPermissions, IpPermissionsEgress };
        const seen = toSecurityGroup(group).rules;
        for (const direction of ['ingress', 'egress'] as const) {
          const present =
            direction === 'ingress' ? IpPermissions : IpPermissionsEgress;
          expect(permissionChanges(present, direction, seen)).toEqual({
            missing: [],
            excess: [],
          });
        }
      }),
    );
  });

  it('that EC2 put into one are taken away one by one', () => {
    const { missing, excess } = permissionChanges(
      [
        {
          IpProtocol: 'tcp',
          FromPort: 22,
          ToPort: 22,
          IpRanges: [{ CidrIp: '10.0.0.0/8' }, { CidrIp: '192.0.2.0/24' }],
        },
      ],
      'ingress',
      [
        {
          direction: 'ingress',
          protocol: 'tcp',
          fromPort: 22,
          toPort: 22,
          peer: '10.0.0.0/8',
        },
      ],
    );
    expect(missing).toEqual([]);
    expect(excess).toMatchObject([{ IpRanges: [{ CidrIp: '192.0.2.0/24' }] }]);
  });
});

describe('names and tags', () => {
  it('of load balancers follow from the tag and fit', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9-]{1,50}$/), tag => {
        const name = loadBalancerName(tag);
        const listener = {
          protocol: 'TCP',
          port: 65535,
          targetPort: 65535,
        } as const;
        expect(name).toBe(loadBalancerName(tag));
        expect(targetGroupName(name, listener).length).toBeLessThanOrEqual(32);
      }),
    );
  });

  it('are read as they were written', () => {
    const order = {
      tag: 't',
      name: '웹',
      labels: { team: 'a' },
      description: '설명',
    };
    expect(readTags(tagsOf(order))).toEqual({ ...order, resize: undefined });
    expect(() => tagsOf({ ...order, labels: { 'aws:x': 'y' } })).toThrow(
      'call it something else',
    );
  });
});
