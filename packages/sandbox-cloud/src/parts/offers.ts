import { statusAt } from '../lifecycle/Transition';
import { Image, Network } from '../world/types';
import { images, RegionalWorld } from '../world/World';
import type { NetworkSpec, SubnetSpec } from './definitions/networks';
import type { OwnImageSpec } from './definitions/ownImages';
import { Part } from './Part';

/** What instances can be made from: the cloud's images, and those of the project that are ready. */
export function imagesAmong(parts: Part[], now: number): Image[] {
  const own = (parts as Part<OwnImageSpec>[]).flatMap(part =>
    part.kind === 'own-images' &&
    part.spec.image &&
    statusAt(part.transition, now) === 'available'
      ? [
          {
            ...part.spec.image,
            id: part.id,
            name: part.name,
            status: 'available' as const,
            createdAt: new Date(part.createdAt).toISOString(),
          },
        ]
      : [],
  );
  return [...images, ...own];
}

/** What instances can be attached to: the cloud's networks, and those of the project that are ready. */
export function networksAmong(
  { networks }: RegionalWorld,
  parts: Part[],
  now: number,
): Network[] {
  const ready = parts.filter(part => {
    const status = statusAt(part.transition, now);
    return status === 'available' || status === 'changing';
  });
  const subnets = ready.filter(
    ({ kind }) => kind === 'subnets',
  ) as Part<SubnetSpec>[];
  const own = ready.filter(
    ({ kind }) => kind === 'networks',
  ) as Part<NetworkSpec>[];
  return [
    ...networks,
    ...own.map(({ id, name }) => ({
      id,
      name,
      external: false,
      subnets: subnets
        .filter(({ spec }) => spec.network === id)
        .map(subnet => ({
          id: subnet.id,
          name: subnet.name,
          cidr: subnet.spec.cidr,
          zone: subnet.spec.zone,
          publicAddresses: subnet.spec.publicAddresses,
        })),
    })),
  ];
}
