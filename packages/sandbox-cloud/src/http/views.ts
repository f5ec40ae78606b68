import { createHash } from 'node:crypto';
import { statusAt } from '../lifecycle/Transition';
import { hasSsh } from '../machine/SshGateway';
import { networksAmong } from '../parts/offers';
import { Part } from '../parts/Part';
import { specNow } from '../parts/PartService';
import { addressAt } from '../service/addresses';
import { InstanceView } from '../service/InstanceService';
import {
  isAttached,
  Resource,
  StoredSecurityGroup,
  ZonedResource,
} from '../service/resources';
import { SnapshotView } from '../service/SnapshotService';
import { VolumeView } from '../service/VolumeService';
import { KeyPair, SecurityGroup } from '../world/types';
import { worldOf } from '../world/World';

export const resourceView = <S extends string>(
  resource: Resource<S>,
  now: number,
) => ({
  id: resource.id,
  name: resource.name,
  tag: resource.tag,
  status: statusAt(resource.transition, now),
  region: resource.regionId,
  labels: resource.labels,
  createdAt: new Date(resource.createdAt).toISOString(),
});

const zonedView = <S extends string>(
  resource: ZonedResource<S>,
  now: number,
) => ({ ...resourceView(resource, now), zone: resource.zoneId });

export interface SshPlace {
  host: string;
  port: number;
}

/** An instance as the API shows it in a list. */
export function instanceView(shown: InstanceView, ssh?: SshPlace) {
  const { instance, volumes, now } = shown;
  const view = zonedView(instance, now);
  return {
    ...view,
    specId:
      (view.status === 'resizing' ? instance.specBefore : undefined) ??
      instance.specId,
    imageId: instance.imageId,
    networkId: instance.networkId,
    keyPair: instance.keyPair,
    securityGroups: instance.securityGroups,
    addresses: addressesOf(shown),
    volumeIds: volumes.map(({ id }) => id),
    /** How long its simulated creation takes on the service's clock, in seconds. */
    simulatedSeconds: instance.creationMs / 1000,
    fault: view.status === 'failed' ? instance.fault : undefined,
    /** Where the gateway forwards to it, by its id. */
    sshGateway: hasSsh(instance) ? ssh : undefined,
  };
}

/** An instance as the API shows it alone, with what would make a list too long. */
export function fullInstanceView(shown: InstanceView, ssh?: SshPlace) {
  return { ...instanceView(shown, ssh), userData: shown.instance.userData };
}

export function volumeView({ volume, now }: VolumeView) {
  const { instanceId, device } = volume;
  const view = zonedView(volume, now);
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
    ...zonedView(snapshot, now),
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

/** In its subnet, at its interfaces, and those that lead to it from outside. */
function addressesOf({ instance, parts, now }: InstanceView) {
  const { id, regionId, networkId, subnetId, hostNumber } = instance;
  const networks = networksAmong(worldOf(regionId), parts, now);
  const inSubnet = networks
    .filter(network => network.id === networkId)
    .flatMap(({ name, external, subnets }) =>
      subnets
        .filter(subnet => subnet.id === subnetId)
        .flatMap(({ cidr, publicAddresses }) => [
          {
            address: addressAt(cidr, hostNumber),
            type: external ? 'public' : 'private',
            network: name,
          },
          ...(publicAddresses
            ? [{ address: ownPublicAddress(id), type: 'public', network: name }]
            : []),
        ]),
    );
  return [...inSubnet, ...attachedAddresses(parts, id, now)];
}

function attachedAddresses(parts: Part[], instanceId: string, now: number) {
  return parts.flatMap(part => {
    const spec = specNow(part, now) as {
      attachedTo?: string;
      address?: string;
    };
    if (spec.attachedTo !== instanceId) {
      return [];
    }
    return part.kind === 'public-ips'
      ? [{ address: part.address, type: 'public', network: part.name }]
      : [{ address: spec.address, type: 'private', network: part.name }];
  });
}

/** In 198.18.128.0/17, by its id: nothing keeps it, so it goes with the instance. */
function ownPublicAddress(instanceId: string): string {
  const digest = createHash('sha256').update(instanceId).digest();
  return addressAt('198.18.128.0/17', digest.readUInt16BE() % 32_766);
}
