import type {
  HostedZone,
  ListResourceRecordSetsCommandOutput,
  ResourceRecordSet,
  Route53,
} from '@aws-sdk/client-route-53';
import { DnsZoneSpec, ObservedDnsZone } from '@rackstage/plugin-clouds-common';
import {
  CallOptions,
  CloudError,
  RegionalCapability,
  ResourceId,
} from '@rackstage/plugin-clouds-node';
import { Aws } from '../client/Aws';
import { AskOptions } from '../client/ask';
import {
  originOf,
  recordChanges,
  referenceOf,
  toDnsZone,
  zoneIdOf,
} from '../convert/dnsZone';
import { unlessGone } from '../errors/unlessGone';
import { everything, localPage } from '../paging';
import { AwsTag, tagsOf } from '../tags';

/** As many as the tags of can be asked for at once. */
const tagsAtOnce = 10;

/** Route 53 has no regions: a zone is in that in which it was made here, one of somebody else in the home region. */
export function dnsZones(aws: Aws) {
  async function zonesIn(
    region: string,
    call: CallOptions,
  ): Promise<HostedZone[]> {
    await aws.requireRegion(region, call);
    const all = await everything(async ({ NextToken }) => {
      const page = await aws.route53(call, (route53, options) =>
        route53.listHostedZones({ Marker: NextToken }, options),
      );
      return {
        items: page.HostedZones ?? [],
        NextToken: page.IsTruncated ? page.NextMarker : undefined,
      };
    });
    return all.filter(
      zone => (originOf(zone).region ?? aws.homeRegion) === region,
    );
  }

  async function observe(
    zones: HostedZone[],
    call: CallOptions,
  ): Promise<ObservedDnsZone[]> {
    const tags = await tagsOfAll(aws, zones, call);
    const all: ObservedDnsZone[] = [];
    for (const zone of zones) {
      const records = await unlessGone(
        aws.route53(call, (route53, options) =>
          recordsOf(route53, zoneIdOf(zone), options),
        ),
      );
      if (records) {
        all.push(toDnsZone(zone, { tags: tags.get(zoneIdOf(zone)), records }));
      }
    }
    return all;
  }

  async function get({ id }: ResourceId, call: CallOptions) {
    const { HostedZone: zone } = await aws.route53(call, (route53, options) =>
      route53.getHostedZone({ Id: id }, options),
    );
    const [seen] = zone ? await observe([zone], call) : [];
    if (!seen) {
      throw new CloudError('NotFound', `There is no DNS zone ${id}`);
    }
    return seen;
  }

  async function find(
    { region, tag }: { region: string; tag: string },
    call: CallOptions,
  ): Promise<ObservedDnsZone | undefined> {
    const zones = await zonesIn(region, call);
    const found = zones.find(zone => originOf(zone).tag === tag);
    return found && (await observe([found], call))[0];
  }

  async function setRecords(
    id: ResourceId,
    wanted: DnsZoneSpec['records'],
    call: CallOptions,
  ): Promise<void> {
    const { domain, records } = await get(id, call);
    const Changes = recordChanges(domain, records, wanted);
    if (Changes.length > 0) {
      await aws.route53(call, (route53, options) =>
        route53.changeResourceRecordSets(
          { HostedZoneId: id.id, ChangeBatch: { Changes } },
          options,
        ),
      );
    }
  }

  return {
    async list({ tag, ...request }, call) {
      if (tag !== undefined) {
        const found = await find({ region: request.region, tag }, call);
        return { items: found ? [found] : [] };
      }
      const zones = await zonesIn(request.region, call);
      const page = localPage(
        zones.map(zone => ({ id: zoneIdOf(zone), zone })),
        request,
      );
      const items = page.items.map(({ zone }) => zone);
      return { ...page, items: await observe(items, call) };
    },

    get,

    async create(request, call) {
      const { region, tag, spec } = request;
      const made = await aws.creations.once(
        { kind: 'dns', region, tag },
        call,
        {
          isIdempotent: true,
          get: id => get({ region, id }, call),
          find: () => find(request, call),
          create: async () => {
            await aws.requireRegion(region, call);
            const { HostedZone: zone = {} as HostedZone } = await aws.route53(
              call,
              (route53, options) =>
                route53.createHostedZone(
                  {
                    Name: spec.domain,
                    CallerReference: referenceOf(region, tag),
                    HostedZoneConfig: { Comment: request.name },
                  },
                  options,
                ),
            );
            return get({ region, id: zoneIdOf(zone) }, call);
          },
        },
      );
      const id = { region, id: made.id };
      await aws.route53(call, (route53, options) =>
        route53.changeTagsForResource(
          {
            ResourceType: 'hostedzone',
            ResourceId: made.id,
            AddTags: tagsOf(request),
          },
          options,
        ),
      );
      await setRecords(id, spec.records, call);
      return get(id, call);
    },

    async update({ spec, ...id }, call) {
      await setRecords(id, spec.records, call);
    },

    async delete(id, call) {
      await unlessGone(
        (async () => {
          await setRecords(id, [], call);
          await aws.route53(call, (route53, options) =>
            route53.deleteHostedZone({ Id: id.id }, options),
          );
        })(),
      );
      aws.freshness.forget(id.id);
    },
  } satisfies RegionalCapability<DnsZoneSpec, ObservedDnsZone>;
}

async function recordsOf(
  route53: Route53,
  HostedZoneId: string,
  options: AskOptions,
): Promise<ResourceRecordSet[]> {
  const all: ResourceRecordSet[] = [];
  let next: object | undefined = {};
  while (next) {
    const page: ListResourceRecordSetsCommandOutput =
      await route53.listResourceRecordSets({ HostedZoneId, ...next }, options);
    all.push(...(page.ResourceRecordSets ?? []));
    next = page.IsTruncated
      ? {
          StartRecordName: page.NextRecordName,
          StartRecordType: page.NextRecordType,
          StartRecordIdentifier: page.NextRecordIdentifier,
        }
      : undefined;
  }
  return all;
}

async function tagsOfAll(
  aws: Aws,
  zones: HostedZone[],
  call: CallOptions,
): Promise<Map<string, AwsTag[]>> {
  const tags = new Map<string, AwsTag[]>();
  for (let i = 0; i < zones.length; i += tagsAtOnce) {
    const ResourceIds = zones.slice(i, i + tagsAtOnce).map(zoneIdOf);
    const { ResourceTagSets = [] } = await aws.route53(
      call,
      (route53, options) =>
        route53.listTagsForResources(
          { ResourceType: 'hostedzone', ResourceIds },
          options,
        ),
    );
    for (const { ResourceId: id = '', Tags = [] } of ResourceTagSets) {
      tags.set(id, Tags);
    }
  }
  return tags;
}
