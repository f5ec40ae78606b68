import { createHash } from 'node:crypto';
import { z } from 'zod';
import { conflict, invalidRequest, notFound } from '../../errors';
import { statusAt } from '../../lifecycle/Transition';
import { hostNumberOf } from '../../service/addressRanges';
import { addressAt, freeHostNumber } from '../../service/addresses';
import { id } from '../../service/inputs';
import {
  OwnLandscape,
  partsOfKind,
  requirePart,
  requireThere,
} from '../Landscape';
import { PartDefinition } from '../PartDefinition';
import { networkOf, SubnetSpec, takenIn } from './networks';

export interface NetworkInterfaceSpec {
  subnet: string;
  address?: string;
  securityGroups: string[];
  /** Id of an instance. */
  attachedTo?: string;
  /** Place of its address in the subnet. */
  hostNumber?: number;
}

export interface PublicIpSpec {
  /** Id of an instance. */
  attachedTo?: string;
}

/** 198.18.0.0/15 is set aside for benchmarks: such an address never leads to a real host. */
const publicPool = '198.19.0.0/16';

export const networkInterfaces: PartDefinition<NetworkInterfaceSpec> = {
  prefix: 'nic',
  input: z.strictObject({
    subnet: id,
    address: z.ipv4().optional(),
    securityGroups: z.array(id).max(5).default([]),
    attachedTo: id.optional(),
  }),
  changeable: ['securityGroups', 'attachedTo'],
  partsOf: ({ subnet }) => [subnet],
  instancesOf: ({ attachedTo }) => (attachedTo ? [attachedTo] : []),
  check(spec, landscape) {
    const { spec: subnet } = requirePart<SubnetSpec>(
      landscape,
      'subnets',
      spec.subnet,
    );
    for (const group of spec.securityGroups) {
      if (!landscape.securityGroups.has(group)) {
        throw notFound(`There is no security group ${group}`);
      }
    }
    if (spec.attachedTo !== undefined) {
      const instance = requireThere(landscape, spec.attachedTo);
      if (subnet.zone !== undefined && subnet.zone !== instance.zoneId) {
        throw invalidRequest(
          `attachedTo: subnet ${spec.subnet} is in ${subnet.zone}, instance ${instance.id} in ${instance.zoneId}`,
        );
      }
    }
  },
  complete(spec, landscape) {
    const { spec: subnet } = requirePart<SubnetSpec>(
      landscape,
      'subnets',
      spec.subnet,
    );
    const hostNumber = hostFor(spec, subnet.cidr, landscape);
    return { ...spec, hostNumber, address: addressAt(subnet.cidr, hostNumber) };
  },
  userOf: ({ spec }, landscape) => instanceOf(spec, landscape),
  view: (part, spec, landscape) => ({
    networkId: networkOf(spec.subnet, landscape),
    subnetId: spec.subnet,
    address: spec.address,
    macAddress: macOf(part.id),
    securityGroups: spec.securityGroups,
    instanceId: instanceOf(spec, landscape),
  }),
};

export const publicIps: PartDefinition<PublicIpSpec> = {
  prefix: 'ip',
  input: z.strictObject({ attachedTo: id.optional() }),
  changeable: ['attachedTo'],
  partsOf: () => [],
  instancesOf: ({ attachedTo }) => (attachedTo ? [attachedTo] : []),
  check({ attachedTo }, landscape, self) {
    if (attachedTo === undefined) {
      return;
    }
    requireThere(landscape, attachedTo);
    const gateway = self && gatewayWith(self.id, landscape);
    if (gateway) {
      throw conflict(`${self.id} is that of ${gateway}`);
    }
  },
  addressOf(_, { publicAddresses }) {
    const taken = publicAddresses.map(
      address => hostNumberOf(publicPool, address) ?? 0,
    );
    const free = freeHostNumber(publicPool, taken);
    if (free === undefined) {
      throw conflict('There is no public address left');
    }
    return addressAt(publicPool, free);
  },
  userOf: ({ spec }, landscape) => instanceOf(spec, landscape),
  view: ({ address }, spec, landscape) => ({
    address,
    instanceId: instanceOf(spec, landscape),
  }),
};

/** The NAT gateway that has the public address. */
export function gatewayWith(
  publicIpId: string,
  landscape: OwnLandscape,
): string | undefined {
  return partsOfKind<{ publicIp: string }>(landscape, 'nat-gateways').find(
    ({ spec }) => spec.publicIp === publicIpId,
  )?.id;
}

/** The instance that it is attached to, while that is there. */
function instanceOf(
  { attachedTo }: { attachedTo?: string },
  { instances, now }: OwnLandscape,
): string | undefined {
  const instance = attachedTo ? instances.get(attachedTo) : undefined;
  return instance && statusAt(instance.transition, now) !== 'gone'
    ? instance.id
    : undefined;
}

function hostFor(
  { subnet, address }: NetworkInterfaceSpec,
  cidr: string,
  landscape: OwnLandscape,
): number {
  const taken = takenIn(subnet, landscape);
  if (address === undefined) {
    const free = freeHostNumber(cidr, taken);
    if (free === undefined) {
      throw conflict(`Subnet ${subnet} has no free address`);
    }
    return free;
  }
  const wanted = hostNumberOf(cidr, address);
  if (wanted === undefined) {
    throw invalidRequest(`address: ${address} does not lie in ${cidr}`);
  }
  // The first ones are the cloud's own.
  if (taken.includes(wanted) || wanted < (freeHostNumber(cidr, []) ?? 0)) {
    throw conflict(`address: ${address} is taken`);
  }
  return wanted;
}

/** Locally administered, and always the same for the same id. */
function macOf(text: string): string {
  const digest = createHash('sha256').update(text).digest('hex');
  return `02:${[0, 2, 4, 6, 8].map(at => digest.slice(at, at + 2)).join(':')}`;
}
