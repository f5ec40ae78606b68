import type {
  Change,
  HostedZone,
  ResourceRecordSet,
  RRType,
} from '@aws-sdk/client-route-53';
import {
  DnsRecord,
  dnsRecordTypes,
  ObservedDnsZone,
} from '@rackstage/plugin-clouds-common';
import { AwsTag, taggedParts } from '../tags';

/** What the reference of a zone that Rackstage made tells; a zone has one for good. */
const referencePattern = /^rackstage:([^:]+):([a-z0-9-]{1,50})$/;

export const referenceOf = (region: string, tag: string) =>
  `rackstage:${region}:${tag}`;

/** The region that a zone is shown in: Route 53 has none, and the portal shows everything in one. */
export function originOf({ CallerReference = '' }: HostedZone) {
  const [, region, tag] = referencePattern.exec(CallerReference) ?? [];
  return { region, tag } as { region?: string; tag?: string };
}

export const zoneIdOf = ({ Id = '' }: HostedZone) => Id.split('/').pop() ?? '';

export function toDnsZone(
  zone: HostedZone,
  parts: {
    tags?: AwsTag[];
    records: ResourceRecordSet[];
  },
): ObservedDnsZone {
  const domain = withoutRoot(zone.Name ?? '');
  const { name, labels, tag } = taggedParts(parts.tags);
  return {
    id: zoneIdOf(zone),
    name: name || zone.Config?.Comment || domain,
    tag: tag ?? originOf(zone).tag,
    labels,
    status: 'available',
    domain,
    nameServers: parts.records
      .filter(({ Type, Name = '' }) => Type === 'NS' && Name === zone.Name)
      .flatMap(({ ResourceRecords = [] }) => ResourceRecords)
      .map(({ Value = '' }) => withoutRoot(Value)),
    records: parts.records.flatMap(record => toRecord(domain, record)),
  };
}

/** Without those that have no values of their own (aliases) or are one of several (weighted, by place …). */
function toRecord(domain: string, record: ResourceRecordSet): DnsRecord[] {
  const type = dnsRecordTypes.find(one => one === record.Type);
  if (!type || record.SetIdentifier || !record.ResourceRecords?.length) {
    return [];
  }
  return [
    {
      name: toName(domain, record.Name ?? ''),
      type,
      ttlSeconds: Number(record.TTL ?? 0),
      values: record.ResourceRecords.map(({ Value = '' }) =>
        type === 'TXT' ? unquoted(Value) : Value,
      ),
    },
  ];
}

/** What makes of the present records the wanted ones; those that we cannot show are left alone. */
export function recordChanges(
  domain: string,
  present: DnsRecord[],
  wanted: DnsRecord[],
): Change[] {
  const key = ({ name, type }: DnsRecord) => `${type} ${name.toLowerCase()}`;
  const text = (record: DnsRecord) =>
    JSON.stringify([key(record), record.ttlSeconds, [...record.values].sort()]);
  const there = new Set(present.map(text));
  const keys = new Set(wanted.map(key));
  return [
    ...present
      .filter(record => !keys.has(key(record)))
      .map(record => ({ Action: 'DELETE' as const, record })),
    ...wanted
      .filter(record => !there.has(text(record)))
      .map(record => ({ Action: 'UPSERT' as const, record })),
  ].map(({ Action, record }) => ({
    Action,
    ResourceRecordSet: {
      Name: toFullName(domain, record.name),
      Type: record.type as RRType,
      TTL: record.ttlSeconds,
      ResourceRecords: record.values.map(value => ({
        Value: record.type === 'TXT' ? quoted(value) : value,
      })),
    },
  }));
}

const withoutRoot = (name: string) => name.replace(/\.$/, '');

function toName(domain: string, fullName: string): string {
  // Route 53 writes what is no letter, digit or hyphen as a number.
  const name = withoutRoot(fullName).replace(/\\052/g, '*');
  return name === domain ? '@' : name.slice(0, -domain.length - 1);
}

function toFullName(domain: string, name: string): string {
  return name === '@' ? `${domain}.` : `${name}.${domain}.`;
}

/** In strings of at most 255 bytes, as the DNS has them. */
function quoted(value: string): string {
  const parts = value.match(/[^]{1,255}/g) ?? [''];
  return parts
    .map(part => `"${part.replace(/[\\"]/g, sign => `\\${sign}`)}"`)
    .join(' ');
}

function unquoted(value: string): string {
  const parts = value.match(/"(?:[^"\\]|\\.)*"/g);
  return parts
    ? parts.map(part => part.slice(1, -1).replace(/\\(.)/g, '$1')).join('')
    : value;
}
