import type { Instance } from '@aws-sdk/client-ec2';
import {
  CloudErrorCode,
  InstanceAddress,
  InstanceStatus,
  ObservedInstance,
} from '@rackstage/plugin-clouds-common';
import { readTags } from '../tags';
import { toUtc } from './toUtc';

const statuses: Record<string, InstanceStatus | undefined> = {
  running: 'running',
  stopping: 'stopping',
  stopped: 'stopped',
  'shutting-down': 'deleting',
};

/** A first start follows its launch at once; a later one, the attachment of its interface long before. */
const firstStartMs = 60_000;

/** Why AWS ended an instance that nobody had asked it to end. */
const reasons: [CloudErrorCode, RegExp][] = [
  ['OutOfStock', /^Server\.(Insufficient\w*Capacity|SpotInstance)/],
  ['QuotaExceeded', /LimitExceeded/],
  ['NotFound', /NotFound/],
  ['InvalidRequest', /^Client\./],
];

const byItsOwner = [
  'Client.UserInitiatedShutdown',
  'Client.InstanceInitiatedShutdown',
  'User initiated',
];

/** Undefined when it is gone: AWS shows what was terminated for an hour more. */
export function toInstance(instance: Instance): ObservedInstance | undefined {
  const { name, tag, labels, resize } = readTags(instance.Tags);
  const fault = faultOf(instance);
  if (instance.State?.Name === 'terminated' && !(fault && tag)) {
    return undefined;
  }
  return {
    id: instance.InstanceId ?? '',
    name,
    tag,
    status: fault ? 'error' : statusOf(instance),
    providerStatus: instance.State?.Name,
    zone: instance.Placement?.AvailabilityZone,
    // Neither the old one nor the new while it is on its way.
    specId: resize === undefined ? instance.InstanceType : undefined,
    imageId: instance.ImageId,
    keyPair: instance.KeyName,
    addresses: addressesOf(instance),
    securityGroups: (instance.SecurityGroups ?? []).map(
      ({ GroupId = '' }) => GroupId,
    ),
    volumeIds: volumeIdsOf(instance),
    labels,
    createdAt: toUtc(createdAtOf(instance)),
    ...(fault && { fault }),
  };
}

export function isGone(instance: Instance): boolean {
  return instance.State?.Name === 'terminated';
}

function statusOf(instance: Instance): InstanceStatus {
  const { State, LaunchTime } = instance;
  if (State?.Name === 'pending') {
    const created = createdAtOf(instance);
    const isRestart =
      LaunchTime !== undefined &&
      created !== undefined &&
      LaunchTime.getTime() - created.getTime() > firstStartMs;
    return isRestart ? 'starting' : 'creating';
  }
  return statuses[State?.Name ?? ''] ?? 'unknown';
}

/** `LaunchTime` is that of the last start. */
function createdAtOf({
  LaunchTime,
  NetworkInterfaces = [],
}: Instance): Date | undefined {
  const first = NetworkInterfaces.find(
    ({ Attachment }) => Attachment?.DeviceIndex === 0,
  );
  return first?.Attachment?.AttachTime ?? LaunchTime;
}

function addressesOf(instance: Instance): InstanceAddress[] {
  const network = instance.VpcId;
  const others = (instance.NetworkInterfaces ?? [])
    .map(({ PrivateIpAddress }) => PrivateIpAddress)
    .filter(address => address !== instance.PrivateIpAddress);
  const address = (
    value: string | undefined,
    version: 4 | 6,
    type: InstanceAddress['type'],
  ): InstanceAddress[] =>
    value ? [{ address: value, version, type, network }] : [];
  return [
    ...address(instance.PrivateIpAddress, 4, 'private'),
    ...others.flatMap(one => address(one, 4, 'private')),
    ...address(instance.PublicIpAddress, 4, 'public'),
    ...address(instance.Ipv6Address, 6, 'public'),
  ];
}

/** Without its root disk, which comes and goes with it. */
function volumeIdsOf({ BlockDeviceMappings, RootDeviceName }: Instance) {
  return (BlockDeviceMappings ?? []).flatMap(({ DeviceName, Ebs }) =>
    Ebs?.VolumeId && DeviceName !== RootDeviceName ? [Ebs.VolumeId] : [],
  );
}

function faultOf({ State, StateReason }: Instance): ObservedInstance['fault'] {
  const code = StateReason?.Code ?? '';
  const isOver = ['shutting-down', 'terminated'].includes(State?.Name ?? '');
  if (!isOver || !code || byItsOwner.some(known => code.startsWith(known))) {
    return undefined;
  }
  const [reason] = reasons.find(([, pattern]) => pattern.test(code)) ?? [
    'Unavailable' as const,
  ];
  return { code: reason, message: StateReason?.Message || code };
}
