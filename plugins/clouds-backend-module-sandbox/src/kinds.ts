import {
  ClusterVersion,
  Image,
  InstanceStatus,
  KeyPair,
  ObservedInstance,
  ObservedSnapshot,
  ObservedVolume,
  Region,
  RegionalStatus,
  SecurityGroup,
  SnapshotStatus,
  snapshotStatuses,
  Spec,
  VolumeStatus,
  volumeStatuses,
  Zone,
} from '@rackstage/plugin-clouds-common';
import { z } from 'zod';
import * as answers from './client/answers';
import { errorCodeOf } from './client/errors';
import { Reading } from './client/SandboxClient';

export const regions: Reading<z.infer<typeof answers.region>, Region> = {
  answer: answers.region,
  read: ({ hourlyPrices, currency, ...region }) => ({
    ...region,
    prices: Object.fromEntries(
      Object.entries(hourlyPrices).map(([unit, amount]) => [
        unit,
        { amount, currency },
      ]),
    ),
  }),
};

export const zones: Reading<z.infer<typeof answers.zone>, Zone> = {
  answer: answers.zone,
  read: zone => zone,
};

export const images: Reading<z.infer<typeof answers.image>, Image> = {
  answer: answers.image,
  read: image => ({
    ...image,
    status: image.status === 'available' ? 'available' : 'unavailable',
  }),
};

export const specs: Reading<z.infer<typeof answers.spec>, Spec> = {
  answer: answers.spec,
  read: ({ hourlyPrice, currency, ...spec }) => ({
    ...spec,
    price: { amount: hourlyPrice, currency },
  }),
};

const partStatuses: Record<string, RegionalStatus> = {
  creating: 'creating',
  available: 'available',
  changing: 'changing',
  deleting: 'deleting',
  failed: 'error',
};

/** Of whatever the sandbox makes as a whole: its words are ours, but for the status. */
const partReading = <A extends { status: string }>(answer: z.ZodType<A>) => ({
  answer,
  read: (part: A) => ({
    ...part,
    status: partStatuses[part.status] ?? 'unknown',
    providerStatus: part.status,
  }),
});

export const networks = partReading(answers.network);
export const subnets = partReading(answers.subnet);
export const networkInterfaces = partReading(answers.networkInterface);
export const publicIps = partReading(answers.publicIp);
export const routeTables = partReading(answers.routeTable);
export const internetGateways = partReading(answers.internetGateway);
export const natGateways = partReading(answers.natGateway);
export const loadBalancers = partReading(answers.loadBalancer);
export const dnsZones = partReading(answers.dnsZone);
export const ownImages = partReading(answers.ownImage);
export const clusters = partReading(answers.cluster);

export const clusterVersions: Reading<
  z.infer<typeof answers.clusterVersion>,
  ClusterVersion
> = {
  answer: answers.clusterVersion,
  read: version => version,
};

export const keyPairs: Reading<z.infer<typeof answers.keyPair>, KeyPair> = {
  answer: answers.keyPair,
  read: keyPair => keyPair,
};

export const securityGroups: Reading<
  z.infer<typeof answers.securityGroup>,
  SecurityGroup
> = {
  answer: answers.securityGroup,
  read: group => ({
    ...group,
    rules: group.rules.map(({ cidr, groupId, ...rule }) => {
      const peer = cidr ?? groupId;
      return { ...rule, ...(peer !== undefined && { peer }) };
    }),
  }),
};

const instanceStatuses: Record<string, InstanceStatus> = {
  provisioning: 'creating',
  running: 'running',
  stopping: 'stopping',
  stopped: 'stopped',
  starting: 'starting',
  rebooting: 'rebooting',
  resizing: 'rebooting',
  deleting: 'deleting',
  failed: 'error',
};

export const instances: Reading<
  z.infer<typeof answers.instance>,
  ObservedInstance
> = {
  answer: answers.instance,
  read: ({ status, addresses, fault, ...instance }) => ({
    ...instance,
    status: instanceStatuses[status] ?? 'unknown',
    providerStatus: status,
    addresses: addresses.map(address => ({ ...address, version: 4 })),
    ...(fault && { fault: { ...fault, code: errorCodeOf(fault.code) } }),
  }),
};

export const volumes: Reading<
  z.infer<typeof answers.volume>,
  ObservedVolume
> = {
  answer: answers.volume,
  read: volume => ({
    ...volume,
    status: volumeStatusOf(volume),
    providerStatus: volume.status,
  }),
};

export const snapshots: Reading<
  z.infer<typeof answers.snapshot>,
  ObservedSnapshot
> = {
  answer: answers.snapshot,
  read: ({ zone, ...snapshot }) => ({
    ...snapshot,
    status: isSnapshotStatus(snapshot.status) ? snapshot.status : 'unknown',
    providerStatus: snapshot.status,
  }),
};

/** The sandbox's words for a volume are ours, but that one is where it was while it is extended. */
function volumeStatusOf({
  status,
  attachedTo,
}: z.infer<typeof answers.volume>): VolumeStatus {
  if (status === 'extending') {
    return attachedTo.length > 0 ? 'in-use' : 'available';
  }
  return isVolumeStatus(status) ? status : 'unknown';
}

function isVolumeStatus(word: string): word is VolumeStatus {
  return (volumeStatuses as readonly string[]).includes(word);
}

function isSnapshotStatus(word: string): word is SnapshotStatus {
  return (snapshotStatuses as readonly string[]).includes(word);
}
