import { z } from 'zod';
import { conflict, invalidRequest } from '../../errors';
import { contains, overlap } from '../../service/addressRanges';
import { addressAt } from '../../service/addresses';
import { found } from '../../service/placement';
import { id } from '../../service/inputs';
import { OwnLandscape, partsOfKind, requirePart } from '../Landscape';
import { Part } from '../Part';
import { PartDefinition } from '../PartDefinition';
import { NetworkInterfaceSpec } from './interfaces';

const cidr = z.cidrv4();

export interface NetworkSpec {
  cidr: string;
}

export interface SubnetSpec {
  network: string;
  cidr: string;
  /** Absent: it is in all zones. */
  zone?: string;
  publicAddresses: boolean;
}

const bitsOf = (range: string) => Number(range.split('/')[1]);

export const networks: PartDefinition<NetworkSpec> = {
  prefix: 'net',
  input: z.strictObject({ cidr }),
  changeable: [],
  partsOf: () => [],
  check(spec) {
    requireSize(spec.cidr, 8, 28);
  },
  view: (network, spec, landscape) => ({
    cidr: spec.cidr,
    external: false,
    subnets: subnetsOf(network, landscape).map(subnet => ({
      id: subnet.id,
      name: subnet.name,
      cidr: subnet.spec.cidr,
      zone: subnet.spec.zone,
    })),
  }),
};

export const subnets: PartDefinition<SubnetSpec> = {
  prefix: 'subnet',
  input: z.strictObject({
    network: id,
    cidr,
    zone: id.optional(),
    publicAddresses: z.boolean().default(false),
  }),
  changeable: ['publicAddresses'],
  partsOf: ({ network }) => [network],
  check(spec, landscape, self) {
    const { world } = landscape;
    if (spec.zone !== undefined) {
      found(world.zones, spec.zone, `a zone of ${world.region.id}`);
    }
    requireSize(spec.cidr, 8, 28);
    const network = requirePart<NetworkSpec>(
      landscape,
      'networks',
      spec.network,
    );
    if (!contains(network.spec.cidr, spec.cidr)) {
      throw invalidRequest(
        `cidr: ${spec.cidr} does not lie in ${network.spec.cidr}`,
      );
    }
    const other = subnetsOf(network, landscape).find(
      subnet => subnet.id !== self?.id && overlap(subnet.spec.cidr, spec.cidr),
    );
    if (other) {
      throw conflict(`cidr: ${spec.cidr} overlaps ${other.id}`);
    }
  },
  userOf: ({ id: subnetId }, { hosts }) =>
    hosts.find(host => host.subnetId === subnetId)?.id,
  view: (subnet, spec, landscape) => ({
    networkId: spec.network,
    cidr: spec.cidr,
    zone: spec.zone,
    publicAddresses: spec.publicAddresses,
    gateway: addressAt(spec.cidr, 1),
    // Four at its beginning and one at its end are the cloud's.
    freeAddresses: Math.max(
      0,
      2 ** (32 - bitsOf(spec.cidr)) - 5 - takenIn(subnet.id, landscape).length,
    ),
  }),
};

export function subnetsOf(
  { id: networkId }: Pick<Part, 'id'>,
  landscape: OwnLandscape,
): Part<SubnetSpec>[] {
  return partsOfKind<SubnetSpec>(landscape, 'subnets').filter(
    ({ spec }) => spec.network === networkId,
  );
}

/** Host numbers that instances and interfaces have in a subnet. */
export function takenIn(subnetId: string, landscape: OwnLandscape): number[] {
  const { hosts } = landscape;
  return [
    ...hosts
      .filter(host => host.subnetId === subnetId)
      .map(({ hostNumber }) => hostNumber),
    ...partsOfKind<NetworkInterfaceSpec>(landscape, 'network-interfaces')
      .filter(({ spec }) => spec.subnet === subnetId)
      .map(({ spec }) => spec.hostNumber ?? 0),
  ];
}

/** @throws SandboxError unless all are there and in one network, whose id it gives */
export function requireOneNetwork(
  subnetIds: string[],
  landscape: OwnLandscape,
): string | undefined {
  const networkIds = subnetIds.map(
    subnetId =>
      requirePart<SubnetSpec>(landscape, 'subnets', subnetId).spec.network,
  );
  if (new Set(networkIds).size > 1) {
    throw invalidRequest('subnets: must be of one network');
  }
  return networkIds[0];
}

export function networkOf(
  subnetId: string,
  landscape: OwnLandscape,
): string | undefined {
  return partsOfKind<SubnetSpec>(landscape, 'subnets').find(
    subnet => subnet.id === subnetId,
  )?.spec.network;
}

function requireSize(range: string, from: number, to: number): void {
  const bits = bitsOf(range);
  if (bits < from || bits > to) {
    throw invalidRequest(`cidr: must be from /${from} to /${to}`);
  }
}
