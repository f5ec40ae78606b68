import {
  Image,
  InstanceStatus,
  KeyPair,
  Network,
  ObservedInstance,
  ObservedVolume,
  Region,
  SecurityGroup,
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
  read: region => region,
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

export const networks: Reading<z.infer<typeof answers.network>, Network> = {
  answer: answers.network,
  read: network => ({ ...network, status: 'available' }),
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
    rules: group.rules.map(({ cidr, ...rule }) => ({
      ...rule,
      ...(cidr !== undefined && { peer: cidr }),
    })),
  }),
};

const instanceStatuses: Record<string, InstanceStatus> = {
  provisioning: 'creating',
  running: 'running',
  stopping: 'stopping',
  stopped: 'stopped',
  starting: 'starting',
  rebooting: 'rebooting',
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
  // The sandbox's words for a volume are ours.
  read: volume => ({
    ...volume,
    status: isVolumeStatus(volume.status) ? volume.status : 'unknown',
    providerStatus: volume.status,
  }),
};

function isVolumeStatus(word: string): word is VolumeStatus {
  return (volumeStatuses as readonly string[]).includes(word);
}
