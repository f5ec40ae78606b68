import { randomBytes } from 'node:crypto';
import type * as Sdk from '@aws-sdk/client-route-53';
import { AwsFault } from '../AwsFault';
import { At } from '../Cloud';

interface ZoneRecord {
  zone: Sdk.HostedZone & { Id: string };
  records: Sdk.ResourceRecordSet[];
  tags: Sdk.Tag[];
}

/** What Route 53 has, which is of no region. */
class Route53State {
  readonly zones = new Map<string, ZoneRecord>();
}

const nameServers = ['ns-1.example.com', 'ns-2.example.net'];

/** Names are stored in lower case, and end with the root. */
const absolute = (name = '') =>
  (name.endsWith('.') ? name : `${name}.`).toLowerCase();

function requireZone({ cloud }: At, id = ''): ZoneRecord {
  const found = cloud.part(Route53State).zones.get(id.split('/').pop() ?? '');
  if (!found) {
    throw new AwsFault(
      'NoSuchHostedZone',
      `No hosted zone found with ID: ${id}`,
      404,
    );
  }
  return found;
}

const isSame = (a: Sdk.ResourceRecordSet, b: Sdk.ResourceRecordSet) =>
  absolute(a.Name) === absolute(b.Name) && a.Type === b.Type;

/** What every zone has, and keeps. */
const isFixed = ({ Type }: Sdk.ResourceRecordSet) =>
  Type === 'SOA' || Type === 'NS';

function changeInfo({ cloud }: At): Sdk.ChangeInfo {
  return {
    Id: `/change/C${randomBytes(8).toString('hex').toUpperCase()}`,
    Status: 'PENDING',
    SubmittedAt: cloud.clock.date(),
  };
}

export const route53Operations = {
  CreateHostedZone(
    request: Sdk.CreateHostedZoneRequest,
    at: At,
  ): Omit<Sdk.CreateHostedZoneResponse, 'Location'> {
    const { zones } = at.cloud.part(Route53State);
    const { CallerReference } = request;
    const twin = [...zones.values()].some(
      ({ zone }) => zone.CallerReference === CallerReference,
    );
    if (twin) {
      throw new AwsFault(
        'HostedZoneAlreadyExists',
        `A hosted zone has already been created with the specified caller reference.`,
        409,
      );
    }
    const Id = `Z${randomBytes(10).toString('hex').toUpperCase()}`;
    const Name = absolute(request.Name);
    const zone = {
      Id: `/hostedzone/${Id}`,
      Name,
      CallerReference,
      Config: { PrivateZone: false, ...request.HostedZoneConfig },
    };
    const value = (...values: string[]) =>
      values.map(Value => ({ Value: `${Value}.` }));
    zones.set(Id, {
      zone,
      tags: [],
      records: [
        {
          Name,
          Type: 'NS',
          TTL: 172800,
          ResourceRecords: value(...nameServers),
        },
        {
          Name,
          Type: 'SOA',
          TTL: 900,
          ResourceRecords: [
            {
              Value:
                'ns-1.example.com. hostmaster.example.com. 1 7200 900 1209600 86400',
            },
          ],
        },
      ],
    });
    return {
      HostedZone: { ...zone, ResourceRecordSetCount: 2 },
      ChangeInfo: changeInfo(at),
      DelegationSet: { NameServers: nameServers },
    };
  },

  ListHostedZones(
    { Marker, MaxItems = 100 }: Sdk.ListHostedZonesRequest,
    { cloud }: At,
  ): Sdk.ListHostedZonesResponse {
    const all = [...cloud.part(Route53State).zones.values()];
    const from = Number(Marker ?? 0);
    const end = from + Number(MaxItems);
    const isTruncated = end < all.length;
    return {
      HostedZones: all.slice(from, end).map(({ zone, records }) => ({
        ...zone,
        ResourceRecordSetCount: records.length,
      })),
      Marker,
      IsTruncated: isTruncated,
      NextMarker: isTruncated ? String(end) : undefined,
      MaxItems: Number(MaxItems),
    };
  },

  GetHostedZone(
    { Id }: Sdk.GetHostedZoneRequest,
    at: At,
  ): Sdk.GetHostedZoneResponse {
    const { zone, records } = requireZone(at, Id);
    return {
      HostedZone: { ...zone, ResourceRecordSetCount: records.length },
      DelegationSet: { NameServers: nameServers },
    };
  },

  ListResourceRecordSets(
    { HostedZoneId }: Sdk.ListResourceRecordSetsRequest,
    at: At,
  ): Sdk.ListResourceRecordSetsResponse {
    const { records } = requireZone(at, HostedZoneId);
    return { ResourceRecordSets: records, IsTruncated: false, MaxItems: 300 };
  },

  ChangeResourceRecordSets(
    request: Sdk.ChangeResourceRecordSetsRequest,
    at: At,
  ): Sdk.ChangeResourceRecordSetsResponse {
    const state = requireZone(at, request.HostedZoneId);
    let { records } = state;
    for (const { Action, ResourceRecordSet } of request.ChangeBatch?.Changes ??
      []) {
      const record = {
        ...ResourceRecordSet,
        Name: absolute(ResourceRecordSet?.Name),
      } as Sdk.ResourceRecordSet;
      if (!record.Name?.endsWith(state.zone.Name ?? '')) {
        throw new AwsFault(
          'InvalidChangeBatch',
          `[RRSet with DNS name ${record.Name} is not permitted in zone ${state.zone.Name}]`,
        );
      }
      const others = records.filter(one => !isSame(one, record));
      if (Action === 'DELETE' && others.length === records.length) {
        throw new AwsFault(
          'InvalidChangeBatch',
          `[Tried to delete resource record set [name='${record.Name}', type='${record.Type}'] but it was not found]`,
        );
      }
      records = Action === 'DELETE' ? others : [...others, record];
    }
    state.records = records;
    return { ChangeInfo: changeInfo(at) };
  },

  DeleteHostedZone(
    { Id }: Sdk.DeleteHostedZoneRequest,
    at: At,
  ): Sdk.DeleteHostedZoneResponse {
    const { records } = requireZone(at, Id);
    if (records.some(record => !isFixed(record))) {
      throw new AwsFault(
        'HostedZoneNotEmpty',
        'The specified hosted zone contains non-required resource record sets and so cannot be deleted.',
      );
    }
    at.cloud.part(Route53State).zones.delete(Id!.split('/').pop()!);
    return { ChangeInfo: changeInfo(at) };
  },

  ChangeTagsForResource(
    {
      ResourceId,
      AddTags = [],
      RemoveTagKeys = [],
    }: Sdk.ChangeTagsForResourceRequest,
    at: At,
  ) {
    const zone = requireZone(at, ResourceId);
    const changed = [...RemoveTagKeys, ...AddTags.map(({ Key }) => Key)];
    const kept = zone.tags.filter(({ Key }) => !changed.includes(Key));
    zone.tags = [...kept, ...AddTags];
    return {};
  },

  ListTagsForResources(
    { ResourceIds = [] }: Sdk.ListTagsForResourcesRequest,
    at: At,
  ): Sdk.ListTagsForResourcesResponse {
    return {
      ResourceTagSets: ResourceIds.map(ResourceId => ({
        ResourceType: 'hostedzone',
        ResourceId,
        Tags: requireZone(at, ResourceId).tags,
      })),
    };
  },
};
