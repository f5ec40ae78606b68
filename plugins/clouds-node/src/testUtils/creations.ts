import { CallOptions, CloudCapability, CloudConnection, Page } from '../driver';
import { CheckContext } from './CheckContext';
import { everyItem } from './everyItem';
import {
  needsOfRegional,
  recipeOf,
  regional,
  RegionalKind,
  regionalKinds,
} from './regionalKinds';
import { availableVolume } from './steps';

/** Kinds that each have calls of their own. */
export const ownKinds = [
  'instances',
  'volumes',
  'snapshots',
  'securityGroups',
  'keyPairs',
] as const;

/** Kinds that a driver makes, each found again by the tag it was made with; a key pair by its name. */
export const creatableKinds = [...ownKinds, ...regionalKinds] as const;

export type CreatableKind = (typeof creatableKinds)[number];

/** What one of the kind is made of. */
export function needsOf(kind: CreatableKind): {
  capabilities: readonly CloudCapability[];
  makes?: readonly CloudCapability[];
} {
  if (isRegional(kind)) {
    return needsOfRegional(kind);
  }
  return {
    capabilities: kind === 'snapshots' ? ['volumes', 'snapshots'] : [kind],
  };
}

/** A creation that can be asked for again and again, over any connection. */
export interface Creation {
  /** Tag or name of what it makes. */
  key: string;
  /** Gives the id. */
  create(connection: CloudConnection, call: CallOptions): Promise<string>;
}

interface TaggedListing {
  list(
    request: { region: string; tag?: string },
    call: CallOptions,
  ): Promise<Page<{ id: string }>>;
}

type Create = (
  connection: Required<CloudConnection>,
  call: CallOptions,
) => Promise<{ id: string }>;

/** Makes beforehand what it needs, such as the volume of a snapshot. */
export async function newCreation(
  context: CheckContext,
  kind: CreatableKind,
): Promise<Creation> {
  const [key, create] = await orderOf(context, kind);
  return {
    key,
    // The check named the capability among its needs.
    create: async (connection, call) =>
      (await create(connection as Required<CloudConnection>, call)).id,
  };
}

async function orderOf(
  context: CheckContext,
  kind: CreatableKind,
): Promise<[key: string, create: Create]> {
  switch (kind) {
    case 'instances': {
      const order = context.newInstance();
      return [order.tag, (to, call) => to.instances.create(order, call)];
    }
    case 'volumes': {
      const order = context.newVolume();
      return [order.tag, (to, call) => to.volumes.create(order, call)];
    }
    case 'snapshots': {
      const { id } = await availableVolume(context);
      const order = context.newSnapshot(id);
      return [order.tag, (to, call) => to.snapshots.create(order, call)];
    }
    case 'securityGroups': {
      const order = context.newSecurityGroup();
      return [order.tag, (to, call) => to.securityGroups.create(order, call)];
    }
    case 'keyPairs': {
      const order = context.newKeyPair();
      return [order.name, (to, call) => to.keyPairs.create(order, call)];
    }
    default: {
      const order = context.newRegional(await recipeOf(kind).spec(context));
      return [order.tag, (to, call) => regional(to, kind).create(order, call)];
    }
  }
}

export const isRegional = (kind: CreatableKind): kind is RegionalKind =>
  (regionalKinds as readonly CreatableKind[]).includes(kind);

/** Ids of what is there with the tag or the name. */
export async function idsOf(
  context: CheckContext,
  kind: CreatableKind,
  key: string,
): Promise<string[]> {
  const { region } = context.target;
  if (kind === 'keyPairs') {
    const pairs = await everyItem(page =>
      context.the(kind).list({ ...page, region }, context.call()),
    );
    return pairs.filter(({ name }) => name === key).map(({ id }) => id);
  }
  const tagged: TaggedListing = isRegional(kind)
    ? regional(context.connection, kind)
    : context.the(kind);
  const { items } = await tagged.list({ region, tag: key }, context.call());
  return items.map(({ id }) => id);
}

/** The same, once there is one: lists may lag behind. */
export async function idsOnceThere(
  context: CheckContext,
  kind: CreatableKind,
  key: string,
): Promise<string[]> {
  return context.eventually(`one of the ${kind} by ${key}`, async () => {
    const ids = await idsOf(context, kind, key);
    return ids.length > 0 ? ids : undefined;
  });
}
