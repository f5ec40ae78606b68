import { RegionalResource } from './RegionalResource';

export const dnsRecordTypes = [
  'A',
  'AAAA',
  'CNAME',
  'MX',
  'TXT',
  'SRV',
] as const;

export type DnsRecordType = (typeof dnsRecordTypes)[number];

export interface DnsRecord {
  /** Below the zone; `@` is the zone itself. */
  name: string;
  type: DnsRecordType;
  ttlSeconds: number;
  values: string[];
}

export interface ObservedDnsZone extends RegionalResource {
  /** Without a dot at its end. */
  domain: string;
  nameServers?: string[];
  /** Without SOA and NS, which are the cloud's. */
  records: DnsRecord[];
}
