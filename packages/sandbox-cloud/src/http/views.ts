import { statusAt } from '../lifecycle/Transition';
import { addressAt } from '../service/addresses';
import { InstanceView } from '../service/InstanceService';
import { isAttached, Resource } from '../service/resources';
import { VolumeView } from '../service/VolumeService';
import { worldOf } from '../world/World';

const resourceView = <S extends string>(
  resource: Resource<S>,
  now: number,
) => ({
  id: resource.id,
  name: resource.name,
  tag: resource.tag,
  status: statusAt(resource.transition, now),
  region: resource.regionId,
  zone: resource.zoneId,
  labels: resource.labels,
  createdAt: new Date(resource.createdAt).toISOString(),
});

/** An instance as the API shows it in a list. */
export function instanceView({ instance, volumes, now }: InstanceView) {
  const view = resourceView(instance, now);
  return {
    ...view,
    specId: instance.specId,
    imageId: instance.imageId,
    networkId: instance.networkId,
    keyPair: instance.keyPair,
    securityGroups: instance.securityGroups,
    addresses: addressesOf(instance),
    volumeIds: volumes.map(({ id }) => id),
    /** How long its simulated creation takes on the service's clock, in seconds. */
    simulatedSeconds: instance.creationMs / 1000,
    fault: view.status === 'failed' ? instance.fault : undefined,
  };
}

/** An instance as the API shows it alone, with what would make a list too long. */
export function fullInstanceView(shown: InstanceView) {
  return { ...instanceView(shown), userData: shown.instance.userData };
}

export function volumeView({ volume, now }: VolumeView) {
  const { instanceId, device } = volume;
  const view = resourceView(volume, now);
  return {
    ...view,
    sizeGiB: volume.sizeGiB,
    attachedTo: isAttached(view.status) ? [{ instanceId, device }] : [],
  };
}

function addressesOf({
  regionId,
  networkId,
  subnetId,
  hostNumber,
}: InstanceView['instance']) {
  const { networks } = worldOf(regionId);
  return networks
    .filter(({ id }) => id === networkId)
    .flatMap(({ name, external, subnets }) =>
      subnets
        .filter(({ id }) => id === subnetId)
        .map(({ cidr }) => ({
          address: addressAt(cidr, hostNumber),
          type: external ? 'public' : 'private',
          network: name,
        })),
    );
}
