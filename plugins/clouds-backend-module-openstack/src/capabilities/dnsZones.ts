import { allItems, RecordSet, Zone } from '@rackstage/openstack-client';
import { DnsZoneSpec, ObservedDnsZone } from '@rackstage/plugin-clouds-common';
import { CallOptions, RegionalCapability } from '@rackstage/plugin-clouds-node';
import { recordChanges, tagOfZone, toDnsZone } from '../convert/dnsZone';
import { CreationsUnderWay } from '../CreationsUnderWay';
import { unlessGone } from '../errors/unlessGone';
import { remotePage } from '../listing';
import { oldest } from '../oldest';
import { Regions } from '../Regions';
import { taggedDescription } from '../tags';

/** Designate. It has no tags and no labels, and the name of a zone is its domain: both are in the description. */
export function dnsZones(regions: Regions) {
  const creations = new CreationsUnderWay<ObservedDnsZone>();

  async function recordSetsOf(
    region: string,
    { id }: Zone,
    call: CallOptions,
  ): Promise<RecordSet[]> {
    const { dns } = regions.in(region);
    return allItems(query => dns.recordSets(id).list(query, call));
  }

  async function observe(
    region: string,
    zone: Zone,
    call: CallOptions,
  ): Promise<ObservedDnsZone> {
    return toDnsZone(zone, await recordSetsOf(region, zone, call));
  }

  async function findByTag(
    { region, tag }: { region: string; tag: string },
    call: CallOptions,
  ): Promise<Zone | undefined> {
    const { dns } = regions.in(region);
    const zones = await allItems<Zone>(query => dns.zones.list(query, call));
    return oldest(
      zones.filter(zone => tagOfZone(zone) === tag),
      zone => zone.created_at,
    );
  }

  async function applyRecords(
    region: string,
    zone: Zone,
    records: DnsZoneSpec['records'],
    call: CallOptions,
  ): Promise<void> {
    const sets = await recordSetsOf(region, zone, call);
    const service = regions.in(region).dns.recordSets(zone.id);
    const { missing, changed, excess } = recordChanges(zone, sets, records);
    for (const set of missing) {
      await service.create(set, call);
    }
    for (const { id, ...change } of changed) {
      await service.update(id, change, call);
    }
    for (const { id } of excess) {
      await unlessGone(service.delete(id, call));
    }
  }

  return {
    async list({ tag, ...request }, call) {
      const { region } = request;
      if (tag !== undefined) {
        const found = await findByTag({ region, tag }, call);
        return { items: found ? [await observe(region, found, call)] : [] };
      }
      const { dns } = regions.in(region);
      const page = await remotePage(
        request,
        query => dns.zones.list(query, call),
        zone => zone,
      );
      const items: ObservedDnsZone[] = [];
      for (const zone of page.items) {
        items.push(await observe(region, zone, call));
      }
      return { ...page, items };
    },

    async get({ region, id }, call) {
      const zone = await regions.in(region).dns.zones.get(id, call);
      return observe(region, zone, call);
    },

    async create({ region, tag, name, spec }, call) {
      const { dns } = regions.in(region);
      return creations.once({ region, tag }, call, async ownCall => {
        const zone =
          (await findByTag({ region, tag }, ownCall)) ??
          (await dns.zones.create(
            {
              name: `${spec.domain}.`,
              // Designate wants the address of somebody; this is the one that RFC 2142 has for it.
              email: `hostmaster@${spec.domain}`,
              description: taggedDescription({ tag, description: name }),
            },
            ownCall,
          ));
        await applyRecords(region, zone, spec.records ?? [], ownCall);
        return observe(region, zone, ownCall);
      });
    },

    async update({ region, id, spec }, call) {
      const zone = await regions.in(region).dns.zones.get(id, call);
      await applyRecords(region, zone, spec.records ?? [], call);
    },

    async delete({ region, id }, call) {
      await unlessGone(regions.in(region).dns.zones.delete(id, call));
    },
  } satisfies RegionalCapability<DnsZoneSpec, ObservedDnsZone>;
}
