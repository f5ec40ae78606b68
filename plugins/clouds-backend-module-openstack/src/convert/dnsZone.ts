import { NewRecordSet, RecordSet, Zone } from '@rackstage/openstack-client';
import {
  DnsRecord,
  DnsRecordType,
  dnsRecordTypes,
  ObservedDnsZone,
  RegionalStatus,
} from '@rackstage/plugin-clouds-common';
import { readDescription } from '../tags';
import { toUtc } from './toUtc';

const statuses: Record<string, RegionalStatus> = {
  ACTIVE: 'available',
  ERROR: 'error',
  DELETED: 'deleting',
};

/** What Designate is at, while the status is `PENDING`. */
const pending: Record<string, RegionalStatus> = {
  CREATE: 'creating',
  UPDATE: 'changing',
  DELETE: 'deleting',
};

/** Types whose values end with the name of a host, which has a dot at its end at Designate. */
const typesOfHosts: readonly string[] = ['CNAME', 'MX', 'SRV'];

/** What a record has when the zone decides. */
const zonesTtl = 3600;

export function toDnsZone(zone: Zone, sets: RecordSet[]): ObservedDnsZone {
  const domain = withoutDot(zone.name);
  const { tag, description } = readDescription(zone.description ?? '');
  return {
    id: zone.id,
    name: (tag && description) || domain,
    tag,
    status:
      (zone.status === 'PENDING'
        ? pending[zone.action]
        : statuses[zone.status]) ?? 'unknown',
    providerStatus: zone.status,
    createdAt: toUtc(zone.created_at),
    domain,
    nameServers: sets
      .filter(({ type, name }) => type === 'NS' && name === zone.name)
      .flatMap(({ records }) => records.map(withoutDot))
      .sort(),
    records: sets.filter(isRecord).map(set => toRecord(zone, set)),
  };
}

export function tagOfZone({ description }: Zone): string | undefined {
  return readDescription(description ?? '').tag;
}

/** What is to be done to the record sets of a zone, so that it has just these records. */
export function recordChanges(
  zone: Zone,
  sets: RecordSet[],
  records: DnsRecord[],
) {
  const wanted = new Map(
    records.map(record => {
      const set = toRecordSet(zone, record);
      return [keyOf(set), set] as const;
    }),
  );
  const present = new Map(
    sets.filter(isRecord).map(set => [keyOf(set), set] as const),
  );
  const both = [...wanted].flatMap(([key, set]) => {
    const old = present.get(key);
    return old ? [{ old, set }] : [];
  });
  return {
    missing: [...wanted]
      .filter(([key]) => !present.has(key))
      .map(([, set]) => set),
    changed: both
      .filter(({ old, set }) => !isSame(old, set))
      .map(({ old, set: { ttl, records: values } }) => ({
        id: old.id,
        ttl,
        records: values,
      })),
    excess: [...present]
      .filter(([key]) => !wanted.has(key))
      .map(([, set]) => set),
  };
}

/** Without SOA and NS, which are Designate's, and types that the portal does not know. */
function isRecord({ type }: RecordSet): boolean {
  return (dnsRecordTypes as readonly string[]).includes(type);
}

function toRecord({ name: zone }: Zone, set: RecordSet): DnsRecord {
  return {
    name: set.name === zone ? '@' : set.name.slice(0, -zone.length - 1),
    type: set.type as DnsRecordType,
    ttlSeconds: set.ttl ?? zonesTtl,
    values: set.records.map(value => readValue(set.type, value)),
  };
}

function toRecordSet(zone: Zone, record: DnsRecord): NewRecordSet {
  const { name, type, ttlSeconds, values } = record;
  return {
    name: name === '@' ? zone.name : `${name}.${zone.name}`,
    type,
    ttl: ttlSeconds,
    records: values.map(value => writeValue(type, value)),
  };
}

function writeValue(type: string, value: string): string {
  if (type === 'TXT') {
    return /^".*"$/.test(value) ? value : `"${value}"`;
  }
  return typesOfHosts.includes(type) ? `${withoutDot(value)}.` : value;
}

function readValue(type: string, value: string): string {
  if (type === 'TXT') {
    return value.replace(/^"(.*)"$/, '$1');
  }
  return typesOfHosts.includes(type) ? withoutDot(value) : value;
}

function withoutDot(name: string): string {
  return name.replace(/\.$/, '');
}

function keyOf({ name, type }: Pick<NewRecordSet, 'name' | 'type'>): string {
  return `${type} ${name.toLowerCase()}`;
}

function isSame(old: RecordSet, set: NewRecordSet): boolean {
  const values = (of: { records: string[] }) => [...of.records].sort().join();
  return values(old) === values(set) && (old.ttl ?? zonesTtl) === set.ttl;
}
