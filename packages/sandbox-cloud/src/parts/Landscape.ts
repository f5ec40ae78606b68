import { conflict, notFound } from '../errors';
import { statusAt } from '../lifecycle/Transition';
import { Instance, Scope } from '../service/resources';
import { Moment } from '../store/Store';
import { Image } from '../world/types';
import { RegionalWorld, securityGroups, worldOf } from '../world/World';
import { Part, PartKind } from './Part';
import { imagesAmong } from './offers';

/** All that a project has in a region at one moment, as far as parts have to do with it. */
export interface OwnLandscape {
  now: number;
  world: RegionalWorld;
  parts: Part[];
  images: Image[];
  /** Those that parts have to do with. */
  instances: Map<string, Instance>;
  /** Of instances in own subnets. */
  hosts: { subnetId: string; hostNumber: number; id: string }[];
  securityGroups: Set<string>;
  /** Of the whole cloud. */
  publicAddresses: string[];
}

export async function landscapeOf(
  moment: Moment,
  scope: Scope,
  instancesOf: (part: Part) => string[],
  more: string[] = [],
): Promise<OwnLandscape> {
  const parts = await moment.parts.all(scope);
  const named = [...new Set([...parts.flatMap(instancesOf), ...more])];
  const instances = await moment.instances.findAll(scope, named);
  const groups = await moment.securityGroups.list(scope);
  const subnets = parts.filter(({ kind }) => kind === 'subnets');
  return {
    now: moment.now,
    world: worldOf(scope.regionId),
    parts,
    images: imagesAmong(parts, moment.now),
    instances: new Map(instances.map(one => [one.id, one])),
    hosts: await moment.instances.hostsIn(subnets.map(({ id }) => id)),
    securityGroups: new Set([...securityGroups, ...groups].map(({ id }) => id)),
    publicAddresses: await moment.parts.publicAddresses(),
  };
}

/** Parts of a kind, with the specs that they are to have. */
export function partsOfKind<S extends object>(
  { parts }: OwnLandscape,
  kind: PartKind,
): Part<S>[] {
  return parts.filter(part => part.kind === kind) as Part<S>[];
}

/** @throws SandboxError `not_found`, or `conflict` while it is not there for others */
export function requirePart<S extends object>(
  landscape: OwnLandscape,
  kind: PartKind,
  id: string,
): Part<S> {
  const part = partsOfKind<S>(landscape, kind).find(one => one.id === id);
  if (!part) {
    throw notFound(`There is no ${id} among the ${kind}`);
  }
  const status = statusAt(part.transition, landscape.now);
  if (status !== 'available' && status !== 'changing') {
    throw conflict(`${id} is ${status}; it must be available`);
  }
  return part;
}

/** @throws SandboxError `not_found`, or `conflict` when it is being made or deleted */
export function requireThere(
  { instances, now }: OwnLandscape,
  id: string,
): Instance {
  const instance = instances.get(id);
  if (!instance) {
    throw notFound(`There is no instance ${id}`);
  }
  const status = statusAt(instance.transition, now);
  if (status === 'provisioning' || status === 'deleting') {
    throw conflict(`Instance ${id} is ${status}`);
  }
  return instance;
}
