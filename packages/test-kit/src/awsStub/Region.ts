import type * as Sdk from '@aws-sdk/client-ec2';
import { AwsFault } from './AwsFault';
import { instanceTypesOf, zonesOf } from './catalogue';
import type { Cloud } from './Cloud';
import { Shelf } from './Shelf';

export interface KeyPairRecord extends Sdk.KeyPairInfo {
  KeyName: string;
}

export interface InstanceRecord extends Sdk.Instance {
  reservationId: string;
  console: string;
}

/** A rule with one peer. */
export interface Permission {
  IpProtocol: string;
  FromPort?: number;
  ToPort?: number;
  cidr?: string;
  cidr6?: string;
  group?: string;
}

export interface SecurityGroupRecord extends Sdk.SecurityGroup {
  ingress: Permission[];
  egress: Permission[];
}

/** An answer by the token that asked for it. */
interface Idempotent {
  parameters: string;
  ids: string[];
}

/** What one region has. */
export class Region {
  readonly zones: string[];
  readonly tokens = new Map<string, Idempotent>();
  readonly instances;
  readonly volumes;
  readonly snapshots;
  readonly images;
  readonly keyPairs;
  readonly securityGroups;
  readonly vpcs;
  readonly subnets;
  readonly networkInterfaces;
  readonly addresses;
  readonly routeTables;
  readonly internetGateways;
  readonly natGateways;

  constructor(
    readonly name: string,
    cloud: Cloud,
  ) {
    this.zones = zonesOf(name);
    const shelf = <T extends object>(
      prefix: string,
      code: string,
      message: (id: string) => string,
    ) =>
      new Shelf<T>(
        { prefix, notFound: id => new AwsFault(code, message(id)) },
        cloud.clock,
        () => cloud.consistencySeconds,
      );
    const named = (what: string) => (id: string) =>
      `The ${what} '${id}' does not exist`;
    this.instances = shelf<InstanceRecord>(
      'i',
      'InvalidInstanceID.NotFound',
      named('instance ID'),
    );
    this.volumes = shelf<Sdk.Volume>(
      'vol',
      'InvalidVolume.NotFound',
      named('volume'),
    );
    this.snapshots = shelf<Sdk.Snapshot>(
      'snap',
      'InvalidSnapshot.NotFound',
      named('snapshot'),
    );
    this.images = shelf<Sdk.Image>(
      'ami',
      'InvalidAMIID.NotFound',
      id => `The image id '[${id}]' does not exist`,
    );
    this.keyPairs = shelf<KeyPairRecord>(
      '',
      'InvalidKeyPair.NotFound',
      named('key pair'),
    );
    this.securityGroups = shelf<SecurityGroupRecord>(
      'sg',
      'InvalidGroup.NotFound',
      named('security group'),
    );
    this.vpcs = shelf<Sdk.Vpc>('vpc', 'InvalidVpcID.NotFound', named('vpc ID'));
    this.subnets = shelf<Sdk.Subnet>(
      'subnet',
      'InvalidSubnetID.NotFound',
      named('subnet ID'),
    );
    this.networkInterfaces = shelf<Sdk.NetworkInterface>(
      'eni',
      'InvalidNetworkInterfaceID.NotFound',
      named('networkInterface ID'),
    );
    this.addresses = shelf<Sdk.Address>(
      'eipalloc',
      'InvalidAllocationID.NotFound',
      named('allocation ID'),
    );
    this.routeTables = shelf<Sdk.RouteTable>(
      'rtb',
      'InvalidRouteTableID.NotFound',
      named('routeTable ID'),
    );
    this.internetGateways = shelf<Sdk.InternetGateway>(
      'igw',
      'InvalidInternetGatewayID.NotFound',
      named('internetGateway ID'),
    );
    this.natGateways = shelf<Sdk.NatGateway>(
      'nat',
      'NatGatewayNotFound',
      id => `NatGateway ${id} was not found`,
    );
  }

  typeInfo(name: string): Sdk.InstanceTypeInfo | undefined {
    return instanceTypesOf(this.name).find(
      ({ InstanceType }) => InstanceType === name,
    );
  }

  /** Of what runs, or is about to. */
  usedVcpus(): number {
    return this.instances
      .all()
      .filter(({ State }) =>
        ['pending', 'running'].includes(State?.Name ?? 'pending'),
      )
      .map(
        ({ InstanceType = '' }) =>
          this.typeInfo(InstanceType)?.VCpuInfo?.DefaultVCpus ?? 0,
      )
      .reduce((a, b) => a + b, 0);
  }

  usedVolumeGiB(): number {
    return this.volumes
      .all()
      .map(({ Size = 0 }) => Size)
      .reduce((a, b) => a + b, 0);
  }

  /** Those that AWS makes with each network. */
  defaultGroups(vpcId: string | undefined): string[] {
    return this.securityGroups
      .all()
      .filter(
        ({ VpcId, GroupName }) => VpcId === vpcId && GroupName === 'default',
      )
      .map(({ GroupId }) => GroupId!);
  }
}
