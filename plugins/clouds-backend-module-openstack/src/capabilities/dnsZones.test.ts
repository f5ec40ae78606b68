import { DnsRecord } from '@rackstage/plugin-clouds-common';
import fc from 'fast-check';
import { call, StubbedCloud, startStubbedCloud } from '../__testUtils__';
import { recordChanges, toDnsZone } from '../convert/dnsZone';

// Shapes as in the API reference of Designate (DNS API v2).
const region = 'RegionOne';
const zones = '/dns/v2/zones';
const sets = `${zones}/z1/recordsets`;
const zone = {
  id: 'z1',
  name: 'example.com.',
  status: 'ACTIVE',
  action: 'NONE',
  description: 'example [rackstage:dns-1]',
  created_at: '2026-11-22T09:00:00.000000',
};
const set = (id: string, name: string, type: string, records: string[]) => ({
  id,
  name,
  type,
  ttl: 300,
  records,
  status: 'ACTIVE',
});
const soa = set('soa', 'example.com.', 'SOA', ['ns1.example.org. a.b.c. 1']);
const ns = set('ns', 'example.com.', 'NS', [
  'ns2.example.org.',
  'ns1.example.org.',
]);
const www = set('www', 'www.example.com.', 'A', ['192.0.2.1']);

let stub: StubbedCloud;
let recordsets: object[];
let all: object[];

beforeEach(async () => {
  stub = await startStubbedCloud();
  recordsets = [soa, ns, www];
  all = [zone];
  stub.cloud.on(`GET ${zones}`, () => ({ body: { zones: all } }));
  stub.cloud.on(`GET ${zones}/z1`, { body: zone });
  stub.cloud.on(`GET ${sets}`, () => ({ body: { recordsets } }));
});
afterEach(() => stub.cloud.close());

const sent = (wanted: string) =>
  stub.cloud.requests
    .filter(({ method, path }) => `${method} ${path}` === wanted)
    .map(({ body }) => body);
const changes = () => stub.asked().filter(asked => !asked.startsWith('GET '));
const record = (values: Partial<DnsRecord>): DnsRecord => ({
  name: 'www',
  type: 'A',
  ttlSeconds: 300,
  values: ['192.0.2.1'],
  ...values,
});

it('reads a zone with its records, without those that are Designate’s', async () => {
  expect(
    await stub.connection.dnsZones.get({ region, id: 'z1' }, call),
  ).toEqual({
    id: 'z1',
    name: 'example',
    tag: 'dns-1',
    status: 'available',
    providerStatus: 'ACTIVE',
    createdAt: '2026-11-22T09:00:00Z',
    domain: 'example.com',
    nameServers: ['ns1.example.org', 'ns2.example.org'],
    records: [record({})],
  });
});

it('makes a zone with its records', async () => {
  all = [];
  recordsets = [soa, ns];
  stub.cloud.on(`POST ${zones}`, { status: 202, body: zone });
  stub.cloud.on(`POST ${sets}`, { status: 201, body: { id: 'new' } });
  await stub.connection.dnsZones.create(
    {
      tag: 'dns-1',
      region,
      name: 'example',
      spec: {
        domain: 'example.com',
        records: [
          record({}),
          record({ name: '@', type: 'TXT', values: ['v=spf1 -all'] }),
          record({ name: '@', type: 'MX', values: ['10 mail.example.com'] }),
        ],
      },
    },
    call,
  );
  expect(sent(`POST ${zones}`)).toEqual([
    {
      name: 'example.com.',
      email: 'hostmaster@example.com',
      description: 'example [rackstage:dns-1]',
    },
  ]);
  expect(sent(`POST ${sets}`)).toEqual([
    { name: 'www.example.com.', type: 'A', ttl: 300, records: ['192.0.2.1'] },
    {
      name: 'example.com.',
      type: 'TXT',
      ttl: 300,
      records: ['"v=spf1 -all"'],
    },
    {
      name: 'example.com.',
      type: 'MX',
      ttl: 300,
      records: ['10 mail.example.com.'],
    },
  ]);
});

it('finishes one whose records were not all made, and makes no second', async () => {
  stub.cloud.on(`POST ${sets}`, { status: 201, body: { id: 'new' } });
  await stub.connection.dnsZones.create(
    {
      tag: 'dns-1',
      region,
      name: 'example',
      spec: {
        domain: 'example.com',
        records: [record({}), record({ name: 'api' })],
      },
    },
    call,
  );
  expect(changes()).toEqual([`POST ${sets}`]);
});

it('changes records, and removes those that are not wished', async () => {
  recordsets.push(set('old', 'old.example.com.', 'A', ['192.0.2.9']));
  stub.cloud.on(`PUT ${sets}/www`, { status: 202, body: { id: 'www' } });
  stub.cloud.on(`DELETE ${sets}/old`, { status: 202, body: { id: 'old' } });
  await stub.connection.dnsZones.update(
    {
      region,
      id: 'z1',
      spec: {
        domain: 'example.com',
        records: [record({ values: ['192.0.2.2'] })],
      },
    },
    call,
  );
  expect(changes()).toEqual([`PUT ${sets}/www`, `DELETE ${sets}/old`]);
  expect(sent(`PUT ${sets}/www`)).toEqual([
    { ttl: 300, records: ['192.0.2.2'] },
  ]);
});

it('says what a zone is busy with', () => {
  const busy = (action: string) =>
    toDnsZone({ ...zone, status: 'PENDING', action }, []).status;
  expect(['CREATE', 'UPDATE', 'DELETE'].map(busy)).toEqual([
    'creating',
    'changing',
    'deleting',
  ]);
});

it('has nothing to do to a zone that has what was written', () => {
  const host = fc.constantFrom('a', 'b.c', 'mail');
  const records = fc.uniqueArray(
    fc.record({
      name: fc.constantFrom('@', 'www', 'api.v1'),
      type: fc.constantFrom('CNAME', 'TXT', 'MX', 'A') as fc.Arbitrary<
        DnsRecord['type']
      >,
      ttlSeconds: fc.integer({ min: 30, max: 604800 }),
      values: fc.uniqueArray(host, { minLength: 1 }),
    }),
    { selector: ({ name, type }) => `${type} ${name}` },
  );
  fc.assert(
    fc.property(records, wanted => {
      const { missing } = recordChanges(zone, [], wanted);
      const made = missing.map((one, index) => ({
        ...one,
        id: String(index),
        ttl: one.ttl ?? null,
        status: 'ACTIVE',
      }));
      expect(recordChanges(zone, made, wanted)).toEqual({
        missing: [],
        changed: [],
        excess: [],
      });
      expect(toDnsZone(zone, made).records).toEqual(wanted);
    }),
  );
});
