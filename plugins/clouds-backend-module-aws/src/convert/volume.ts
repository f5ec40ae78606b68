import type { Volume } from '@aws-sdk/client-ec2';
import { ObservedVolume, VolumeStatus } from '@rackstage/plugin-clouds-common';
import { taggedParts } from '../tags';
import { toUtc } from './toUtc';

const statuses: Record<string, VolumeStatus | undefined> = {
  creating: 'creating',
  available: 'available',
  deleting: 'deleting',
  error: 'error',
};

const ofAttachment: Record<string, VolumeStatus | undefined> = {
  attaching: 'attaching',
  attached: 'in-use',
  detaching: 'detaching',
  busy: 'detaching',
};

/** Undefined when it is gone, which AWS may still show. */
export function toVolume(volume: Volume): ObservedVolume | undefined {
  const { State = '', Attachments = [] } = volume;
  if (State === 'deleted') {
    return undefined;
  }
  const attachments = Attachments.filter(one => one.State !== 'detached');
  return {
    id: volume.VolumeId ?? '',
    ...taggedParts(volume.Tags),
    status:
      State === 'in-use'
        ? (ofAttachment[attachments[0]?.State ?? 'attached'] ?? 'in-use')
        : (statuses[State] ?? 'unknown'),
    providerStatus: State,
    zone: volume.AvailabilityZone,
    type: volume.VolumeType,
    sizeGiB: volume.Size ?? 1,
    attachedTo: attachments.map(({ InstanceId = '', Device }) => ({
      instanceId: InstanceId,
      device: Device,
    })),
    createdAt: toUtc(volume.CreateTime),
  };
}
