import { statusAt } from '../lifecycle/Transition';
import { addressAt } from '../service/addresses';
import { InstanceView } from '../service/InstanceService';
import {
  isAttached,
  Resource,
  StoredSecurityGroup,
} from '../service/resources';
import { SnapshotView } from '../service/SnapshotService';
import { VolumeView } from '../service/VolumeService';
import { KeyPair, SecurityGroup } from '../world/types';
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
    specId:
      (view.status === 'resizing' ? instance.specBefore : undefined) ??
      instance.specId,
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
    sizeGiB:
      (view.status === 'extending' ? volume.sizeBeforeGiB : undefined) ??
      volume.sizeGiB,
    attachedTo: isAttached(volume, now) ? [{ instanceId, device }] : [],
  };
}

export function snapshotView({ snapshot, now }: SnapshotView) {
  return {
    ...resourceView(snapshot, now),
    volumeId: snapshot.volumeId,
    sizeGiB: snapshot.sizeGiB,
  };
}

/** Without whose it is, and without the key itself. */
export function keyPairView({ id, name, type, fingerprint }: KeyPair) {
  return { id, name, type, fingerprint };
}

export function securityGroupView(
  group: SecurityGroup & Pick<StoredSecurityGroup, 'tag'>,
) {
  const { id, name, tag, description, rules } = group;
  return { id, name, tag, description, rules };
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
