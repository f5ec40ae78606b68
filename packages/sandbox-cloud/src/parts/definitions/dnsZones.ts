import { z } from 'zod';
import { conflict, invalidRequest } from '../../errors';
import { partsOfKind } from '../Landscape';
import { PartDefinition } from '../PartDefinition';

const input = z.strictObject({
  domain: z
    .string()
    .max(253)
    .regex(/^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/),
  records: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(253),
        type: z.enum(['A', 'AAAA', 'CNAME', 'MX', 'TXT', 'SRV']),
        ttlSeconds: z.int().min(30).max(604_800),
        values: z.array(z.string().min(1).max(500)).min(1).max(20),
      }),
    )
    .max(500)
    .default([]),
});

type DnsZoneSpec = z.infer<typeof input>;
type DnsRecord = DnsZoneSpec['records'][number];

const addresses: Partial<Record<DnsRecord['type'], z.ZodType>> = {
  A: z.ipv4(),
  AAAA: z.ipv6(),
};

export const dnsZones: PartDefinition<DnsZoneSpec> = {
  prefix: 'zone',
  input,
  changeable: ['records'],
  partsOf: () => [],
  check({ domain, records }, landscape, self) {
    const other = partsOfKind<DnsZoneSpec>(landscape, 'dns-zones').find(
      zone => zone.id !== self?.id && zone.spec.domain === domain,
    );
    if (other) {
      throw conflict(`domain: ${domain} is that of ${other.id}`);
    }
    records.forEach((record, index) => requireRecord(record, index, records));
  },
  view: (_, { domain, records }) => ({
    domain,
    nameServers: [1, 2].map(number => `ns${number}.dns.sandbox.example`),
    records,
  }),
};

function requireRecord(
  { name, type, values }: DnsRecord,
  index: number,
  all: DnsRecord[],
): void {
  const where = `records.${index}`;
  const wrong = values.find(
    value => addresses[type] && !addresses[type].safeParse(value).success,
  );
  if (wrong !== undefined) {
    throw invalidRequest(`${where}: ${wrong} is no address of type ${type}`);
  }
  const others = all.filter((one, at) => at !== index && one.name === name);
  if (others.some(other => other.type === type)) {
    throw invalidRequest(`${where}: ${name} has its ${type} in another record`);
  }
  if (type === 'CNAME' && (values.length > 1 || others.length > 0)) {
    throw invalidRequest(`${where}: a CNAME is alone under its name`);
  }
}
