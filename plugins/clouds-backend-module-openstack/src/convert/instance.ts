import { Server } from '@rackstage/openstack-client';
import {
  InstanceAddress,
  InstanceStatus,
  ObservedInstance,
} from '@rackstage/plugin-clouds-common';
import { instanceFault } from '../errors/instanceFault';
import { readVolumeMetadata, tagAmong } from '../tags';
import { isPrivateAddress } from './isPrivateAddress';

/** What Nova is just doing to a server says more than its status, which stays the same meanwhile. */
const statusByTask: Record<string, InstanceStatus> = {
  deleting: 'deleting',
  'soft-deleting': 'deleting',
  'powering-off': 'stopping',
  pausing: 'stopping',
  suspending: 'stopping',
  shelving: 'stopping',
  shelving_offloading: 'stopping',
  'powering-on': 'starting',
  unpausing: 'starting',
  resuming: 'starting',
  unshelving: 'starting',
};

const statusByStatus: Record<string, InstanceStatus> = {
  BUILD: 'creating',
  REBUILD: 'creating',
  ACTIVE: 'running',
  MIGRATING: 'running',
  PASSWORD: 'running',
  RESCUE: 'running',
  RESIZE: 'rebooting',
  REVERT_RESIZE: 'rebooting',
  VERIFY_RESIZE: 'running',
  REBOOT: 'rebooting',
  HARD_REBOOT: 'rebooting',
  SHUTOFF: 'stopped',
  PAUSED: 'stopped',
  SUSPENDED: 'stopped',
  SHELVED: 'stopped',
  SHELVED_OFFLOADED: 'stopped',
  DELETED: 'deleting',
  SOFT_DELETED: 'deleting',
  ERROR: 'error',
};

/** Nova names the new flavor some time before it is done, and until it is confirmed the old one may come back. */
const resizeStatuses = ['RESIZE', 'VERIFY_RESIZE', 'REVERT_RESIZE'];

export function instanceStatus(server: Server): InstanceStatus {
  const task = server['OS-EXT-STS:task_state'] ?? '';
  return statusByTask[task] ?? statusByStatus[server.status] ?? 'unknown';
}

export function toInstance(server: Server): ObservedInstance {
  const status = instanceStatus(server);
  const { tag, labels } = readVolumeMetadata(server.metadata);
  return {
    id: server.id,
    name: server.name,
    tag: tagAmong(server.tags) ?? tag,
    status,
    providerStatus: server.status,
    zone: server['OS-EXT-AZ:availability_zone'] || undefined,
    specId: resizeStatuses.includes(server.status)
      ? undefined
      : server.flavor.id,
    imageId: server.image === '' ? undefined : server.image.id,
    keyPair: server.key_name ?? undefined,
    addresses: addressesOf(server),
    securityGroups: server.security_groups?.map(group => group.name),
    volumeIds: server['os-extended-volumes:volumes_attached'].map(v => v.id),
    labels,
    createdAt: server.created,
    fault: status === 'error' ? instanceFault(server) : undefined,
  };
}

function addressesOf({ addresses }: Server): InstanceAddress[] {
  return Object.entries(addresses).flatMap(([network, entries]) =>
    entries.map(entry => ({
      address: entry.addr,
      version: entry.version,
      type:
        entry['OS-EXT-IPS:type'] === 'fixed' && isPrivateAddress(entry.addr)
          ? ('private' as const)
          : ('public' as const),
      network,
    })),
  );
}
