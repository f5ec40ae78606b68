import {
  CallOptions,
  CloudError,
  ResourceId,
  TaggingCapability,
  TagRequest,
} from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { originOf } from '../convert/dnsZone';
import { ownTag, tagKey } from '../tags';

type SetTag = (
  aws: Aws,
  id: ResourceId,
  tag: string | undefined,
  call: CallOptions,
) => Promise<void>;

const setTags: Record<TagRequest['kind'], SetTag | undefined> = {
  instance: tagInEc2,
  volume: tagInEc2,
  snapshot: tagInEc2,
  // Known by its name alone.
  'key-pair': undefined,
  'security-group': tagInEc2,
  network: tagInEc2,
  subnet: tagInEc2,
  'network-interface': tagInEc2,
  'public-ip': tagInEc2,
  'route-table': tagInEc2,
  'internet-gateway': tagInEc2,
  'nat-gateway': tagInEc2,
  'own-image': tagInEc2,
  'load-balancer': tagLoadBalancer,
  'dns-zone': tagZone,
  cluster: tagCluster,
};

/**
 * Rackstage's tag on what is there already. Load balancers, zones and clusters have it too, but are looked for by what
 * they were made with (a name, a reference): with the tag of an adopted one, `list` gives none.
 */
export function tagging(aws: Aws) {
  return {
    async set({ kind, region, id, tag }, call) {
      const setTag = setTags[kind];
      if (!setTag) {
        throw new CloudError('Unsupported', `A ${kind} has no tags here`);
      }
      await setTag(aws, { region, id }, tag, call);
    },
  } satisfies TaggingCapability;
}

async function tagInEc2(
  aws: Aws,
  { region, id }: ResourceId,
  tag: string | undefined,
  call: CallOptions,
): Promise<void> {
  await aws.ec2(region, call, async (ec2, options) => {
    const Resources = [id];
    await (tag === undefined
      ? ec2.deleteTags({ Resources, Tags: [{ Key: tagKey }] }, options)
      : ec2.createTags({ Resources, Tags: [ownTag(tag)] }, options));
  });
}

async function tagLoadBalancer(
  aws: Aws,
  { region, id }: ResourceId,
  tag: string | undefined,
  call: CallOptions,
): Promise<void> {
  await aws.elasticLoadBalancing(region, call, async (elb, options) => {
    const ResourceArns = [id];
    await (tag === undefined
      ? elb.removeTags({ ResourceArns, TagKeys: [tagKey] }, options)
      : elb.addTags(
          { ResourceArns, Tags: [{ Key: tagKey, Value: tag }] },
          options,
        ));
  });
}

async function tagCluster(
  aws: Aws,
  { region, id }: ResourceId,
  tag: string | undefined,
  call: CallOptions,
): Promise<void> {
  await aws.eks(region, call, async (eks, options) => {
    const { cluster } = await eks.describeCluster({ name: id }, options);
    const resourceArn = cluster?.arn;
    await (tag === undefined
      ? eks.untagResource({ resourceArn, tagKeys: [tagKey] }, options)
      : eks.tagResource({ resourceArn, tags: { [tagKey]: tag } }, options));
  });
}

/** @throws CloudError `Unsupported` when it is to come off a zone that was made here: its reference says it for good */
async function tagZone(
  aws: Aws,
  { id }: ResourceId,
  tag: string | undefined,
  call: CallOptions,
): Promise<void> {
  const zone = await aws.route53(call, async (route53, options) => {
    await route53.changeTagsForResource(
      {
        ResourceType: 'hostedzone',
        ResourceId: id,
        ...(tag === undefined
          ? { RemoveTagKeys: [tagKey] }
          : { AddTags: [ownTag(tag)] }),
      },
      options,
    );
    const { HostedZone } = await route53.getHostedZone({ Id: id }, options);
    return HostedZone;
  });
  if (tag === undefined && zone && originOf(zone).tag) {
    throw new CloudError(
      'Unsupported',
      'The zone was made with a reference that names it, which Route 53 keeps for good',
    );
  }
}
