import { NewBlockDevice, NewServer } from '@rackstage/openstack-client';
import { ObservedInstance } from '@rackstage/plugin-clouds-common';
import { CreateInstanceRequest } from '@rackstage/plugin-clouds-node';
import { serverTag, volumeTag } from '../tags';

/** A disk whose size the spec does not tell. */
export interface BootVolume {
  sizeGiB: number;
  /** The image is named in both places. */
  keepsImage: boolean;
}

export function toNewServer(
  request: CreateInstanceRequest,
  bootVolume?: BootVolume,
): NewServer {
  const { networkId, securityGroups, userData } = request;
  return {
    name: request.name,
    ...(bootVolume?.keepsImage !== false && { imageRef: request.imageId }),
    ...(bootVolume && {
      block_device_mapping_v2: [bootDevice(request.imageId, bootVolume)],
    }),
    flavorRef: request.specId,
    // The project's only network, when it has one only.
    networks: networkId ? [{ uuid: networkId }] : 'auto',
    availability_zone: request.zone,
    key_name: request.keyPair,
    security_groups: securityGroups?.map(name => ({ name })),
    user_data:
      userData === undefined
        ? undefined
        : Buffer.from(userData).toString('base64'),
    metadata: { ...request.labels, ...volumeTag(request.tag) },
    tags: [serverTag(request.tag)],
  };
}

function bootDevice(imageId: string, { sizeGiB }: BootVolume): NewBlockDevice {
  return {
    uuid: imageId,
    source_type: 'image',
    destination_type: 'volume',
    boot_index: 0,
    volume_size: sizeGiB,
    delete_on_termination: true,
  };
}

/** Nova's answer to a new server holds little more than its id. */
export function acceptedInstance(
  id: string,
  request: CreateInstanceRequest,
): ObservedInstance {
  return {
    id,
    name: request.name,
    tag: request.tag,
    status: 'creating',
    zone: request.zone,
    specId: request.specId,
    imageId: request.imageId,
    keyPair: request.keyPair,
    addresses: [],
    volumeIds: [],
    labels: request.labels ?? {},
  };
}
