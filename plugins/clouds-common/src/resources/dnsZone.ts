import { ObservedDnsZone, DnsRecord, dnsRecordTypes } from '../kinds';
import { regionalKind } from './regionalKind';
import { described, titled } from './ResourceSchema';

export interface DnsZoneSpec {
  domain: string;
  records: DnsRecord[];
}

export const dnsZoneKind = regionalKind<DnsZoneSpec, ObservedDnsZone>({
  kind: 'dns-zone',
  ...titled('DNS zone', 'DNS 영역'),
  plural: titled('DNS zones', 'DNS 영역'),
  description: titled('A domain and the names in it', '도메인과 그 안의 이름'),
  capability: 'dnsZones',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['domain'],
    properties: {
      domain: {
        type: 'string',
        minLength: 3,
        maxLength: 253,
        pattern: '^([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z]{2,}$',
        ...titled('Domain', '도메인'),
        ...described('As in example.com.', '예: example.com'),
      },
      records: {
        type: 'array',
        default: [],
        maxItems: 500,
        ...titled('Records', '레코드'),
        'x-change': 'any',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['name', 'type', 'ttlSeconds', 'values'],
          properties: {
            name: {
              type: 'string',
              minLength: 1,
              maxLength: 253,
              ...titled('Name', '이름'),
              ...described(
                'Below the domain; @ is the domain itself.',
                '도메인 아래의 이름입니다. @는 도메인 자체입니다.',
              ),
            },
            type: {
              type: 'string',
              enum: [...dnsRecordTypes],
              default: 'A',
              ...titled('Type', '유형'),
            },
            ttlSeconds: {
              type: 'integer',
              minimum: 30,
              maximum: 604800,
              default: 300,
              ...titled('Time to live (s)', '유효 시간(초)'),
            },
            values: {
              type: 'array',
              minItems: 1,
              maxItems: 20,
              ...titled('Values', '값'),
              items: { type: 'string', minLength: 1, maxLength: 500 },
            },
          },
        },
      },
    },
  },
  columns: [
    { path: 'spec.domain', ...titled('Domain', '도메인'), format: 'text' },
  ],
  facts: [
    { path: 'spec.domain', ...titled('Domain', '도메인'), format: 'text' },
    {
      path: 'observed.nameServers',
      ...titled('Name servers', '이름 서버'),
      format: 'list',
    },
    {
      path: 'spec.records',
      ...titled('Records', '레코드'),
      format: 'list',
      columns: [
        { field: 'name', ...titled('Name', '이름') },
        { field: 'type', ...titled('Type', '유형') },
        {
          field: 'ttlSeconds',
          ...titled('Time to live (s)', '유효 시간(초)'),
        },
        { field: 'values', ...titled('Values', '값') },
      ],
    },
    {
      path: 'observed.status',
      ...titled('State in the cloud', '클라우드 상태'),
      format: 'status',
    },
  ],
  changes: [
    {
      name: 'records',
      ...titled('Change records', '레코드 변경'),
      fields: ['records'],
    },
  ],
  specOf: ({ domain, records }) => ({ domain, records }),
});
