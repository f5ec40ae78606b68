import {
  CallOptions,
  CloudError,
  TaggingCapability,
  TagRequest,
} from '@rackstage/plugin-clouds-node';
import { RegionServices, TaggedCollection } from '@rackstage/openstack-client';
import { NeutronItem } from '../convert/regional';
import { unlessGone } from '../errors/unlessGone';
import { Regions } from '../Regions';
import {
  imageTagKey,
  readImageProperties,
  readVolumeMetadata,
  redescribed,
  retagged,
  volumeTag,
  volumeTagKey,
} from '../tags';

/** Of one thing in its region; without a tag, takes off what is there. */
type SetTag = (
  services: RegionServices,
  id: string,
  tag: string | undefined,
  call: CallOptions,
) => Promise<void>;

const setTags: Partial<Record<TagRequest['kind'], SetTag>> = {
  instance: tagServer,
  volume: inMetadata('volumes', 'volume'),
  snapshot: inMetadata('snapshots', 'snapshot'),
  'own-image': tagImage,
  'security-group': inDescription(({ network }) => network.securityGroups),
  network: inDescription(({ network }) => network.networks, 'networks'),
  subnet: inDescription(({ network }) => network.subnets, 'subnets'),
  'network-interface': inDescription(({ network }) => network.ports, 'ports'),
  'public-ip': inDescription(
    ({ network }) => network.floatingIps,
    'floatingips',
  ),
  'internet-gateway': inDescription(
    ({ network }) => network.routers,
    'routers',
  ),
  'load-balancer': tagLoadBalancer,
  'dns-zone': inDescription(({ dns }) => dns.zones),
};

/** Rackstage's tag on what is there already, wherever each kind has it (`tags.ts`). */
export function tagging(regions: Regions) {
  return {
    async set({ kind, region, id, tag }, call) {
      const setTag = setTags[kind];
      if (!setTag) {
        // Key pairs have no tags, the labels of a cluster of Magnum are those that it was made with.
        throw new CloudError('Unsupported', `A ${kind} has no tags here`);
      }
      await setTag(regions.in(region), id, tag, call);
    },
  } satisfies TaggingCapability;
}

async function tagServer(
  { compute }: RegionServices,
  id: string,
  tag: string | undefined,
  call: CallOptions,
): Promise<void> {
  const { metadata, tags } = await compute.server(id, call);
  await setMetadata(metadata, tag, {
    add: values => compute.addServerMetadata(id, values, call),
    remove: key => compute.removeServerMetadata(id, key, call),
  });
  if (tags && !isSame(tags, retagged(tags, tag))) {
    await compute.setServerTags(id, retagged(tags, tag), call);
  }
}

function inMetadata(
  kind: 'volumes' | 'snapshots',
  read: 'volume' | 'snapshot',
): SetTag {
  return async ({ volume }, id, tag, call) => {
    const { metadata } = await volume[read](id, call);
    await setMetadata(metadata, tag, {
      add: values => volume.addMetadata(kind, id, values, call),
      remove: key => volume.removeMetadata(kind, id, key, call),
    });
  };
}

async function setMetadata(
  metadata: Record<string, string>,
  tag: string | undefined,
  change: {
    add(values: Record<string, string>): Promise<void>;
    remove(key: string): Promise<void>;
  },
): Promise<void> {
  if (readVolumeMetadata(metadata).tag === tag) {
    return;
  }
  await (tag === undefined
    ? unlessGone(change.remove(volumeTagKey))
    : change.add(volumeTag(tag)));
}

async function tagImage(
  { image }: RegionServices,
  id: string,
  tag: string | undefined,
  call: CallOptions,
): Promise<void> {
  const current = readImageProperties(await image.image(id, call)).tag;
  if (current === tag) {
    return;
  }
  const path = `/${imageTagKey}`;
  await image.change(
    id,
    [
      tag === undefined
        ? { op: 'remove', path }
        : { op: 'add', path, value: tag },
    ],
    call,
  );
}

async function tagLoadBalancer(
  { loadBalancer: { loadBalancers } }: RegionServices,
  id: string,
  tag: string | undefined,
  call: CallOptions,
): Promise<void> {
  const { tags = [] } = await loadBalancers.get(id, call);
  const wanted = retagged(tags, tag);
  if (!isSame(tags, wanted)) {
    await loadBalancers.update(id, { tags: wanted }, call);
  }
}

/** What has a description to be changed. */
interface Described {
  get(
    id: string,
    call: CallOptions,
  ): Promise<{ description?: string | null; tags?: string[] }>;
  update(
    id: string,
    change: { description: string },
    call: CallOptions,
  ): Promise<unknown>;
}

/** @param collection - of Neutron's, where it has tags too */
function inDescription(
  resourceOf: (services: RegionServices) => Described,
  collection?: TaggedCollection,
): SetTag {
  return async (services, id, tag, call) => {
    const resource = resourceOf(services);
    const {
      description,
      tags = [],
    }: Pick<NeutronItem, 'tags'> & {
      description?: string | null;
    } = await resource.get(id, call);
    const wanted = redescribed(description, tag);
    if (wanted !== (description ?? '')) {
      await resource.update(id, { description: wanted }, call);
    }
    if (collection && !isSame(tags, retagged(tags, tag))) {
      await services.network.setTags(collection, id, retagged(tags, tag), call);
    }
  };
}

const isSame = (some: readonly string[], others: readonly string[]) =>
  some.length === others.length && some.every(one => others.includes(one));
