import { conflict, invalidRequest, SandboxError } from '../errors';
import { Moment } from '../store/Store';
import type { NetworkInterfaceSpec } from '../parts/definitions/interfaces';
import { imagesAmong, networksAmong } from '../parts/offers';
import { Part } from '../parts/Part';
import { RegionalWorld } from '../world/World';
import { Image, Network, Spec } from '../world/types';
import { freeHostNumber } from './addresses';
import { CreateInstanceInput } from './inputs';
import { chooseZone, roomPerZone } from './stock';

/** What an order names, looked up and found to fit together. */
export interface InstanceOrder {
  spec: Spec;
  network: Network;
}

/** @throws SandboxError `invalid_request` that says which of the values is wrong */
export function checkOrder(
  world: RegionalWorld,
  input: CreateInstanceInput,
  parts: Part[],
  now: number,
): InstanceOrder {
  const here = world.region.id;
  const spec = found(world.specs, input.specId, `a spec of ${here}`);
  const image = found(
    imagesAmong(parts, now),
    input.imageId,
    `an image of ${here}`,
  );
  const network = input.networkId
    ? found(
        networksAmong(world, parts, now),
        input.networkId,
        `a network of ${here}`,
      )
    : world.networks[0];
  if (input.zone !== undefined) {
    found(world.zones, input.zone, `a zone of ${here}`);
  }
  if (image.status !== 'available') {
    throw invalidRequest(`Image ${image.id} is no longer offered`);
  }
  checkFit(image, spec);
  return { spec, network };
}

/** @throws SandboxError `invalid_request` when the image does not run on the spec */
export function checkFit(image: Image, spec: Spec): void {
  if (image.architecture !== spec.architecture) {
    throw invalidRequest(
      `Image ${image.id} is for ${image.architecture}, spec ${spec.id} is ${spec.architecture}`,
    );
  }
  if (image.minDiskGiB > spec.diskGiB) {
    throw invalidRequest(
      `Image ${image.id} needs a disk of ${image.minDiskGiB} GiB, spec ${spec.id} has ${spec.diskGiB}`,
    );
  }
}

/**
 * Finds a zone with room and an address there. Only inside `Store.write`, or
 * somebody else takes them too.
 *
 * @throws SandboxError `out_of_stock`, or `conflict` when the network is full
 */
export async function place(
  { instances }: Moment,
  world: RegionalWorld,
  { spec, network }: InstanceOrder,
  wantedZone: string | undefined,
  parts: Part[],
) {
  const used = await instances.countPerZone(world.region.id, spec.id);
  const room = new Map(
    [...roomPerZone(world, spec, used)].filter(([zone]) =>
      subnetIn(network, zone),
    ),
  );
  const zoneId = chooseZone(room, wantedZone);
  if (!zoneId) {
    throw new SandboxError(
      'out_of_stock',
      `No room for ${spec.id} in ${wantedZone ?? world.region.id}`,
    );
  }
  const subnet = subnetIn(network, zoneId);
  const hostNumber =
    subnet &&
    freeHostNumber(subnet.cidr, [
      ...(await instances.hostNumbers(subnet.id)),
      ...interfacesIn(subnet.id, parts),
    ]);
  if (!subnet || hostNumber === undefined) {
    throw conflict(`Network ${network.id} has no free address in ${zoneId}`);
  }
  return { zoneId, subnetId: subnet.id, hostNumber };
}

const subnetIn = ({ subnets }: Network, zoneId: string) =>
  subnets.find(({ zone }) => zone === undefined || zone === zoneId);

/** Host numbers that network interfaces have in the subnet. */
function interfacesIn(subnetId: string, parts: Part[]): number[] {
  return (parts as Part<Partial<NetworkInterfaceSpec>>[])
    .filter(({ spec }) => spec.subnet === subnetId)
    .flatMap(({ spec }) => spec.hostNumber ?? []);
}

/** @throws SandboxError `invalid_request` when the id is not among them */
export function found<T extends { id: string }>(
  among: readonly T[],
  id: string,
  what: string,
): T {
  const item = among.find(one => one.id === id);
  if (!item) {
    throw invalidRequest(`${id} is not ${what}`);
  }
  return item;
}
