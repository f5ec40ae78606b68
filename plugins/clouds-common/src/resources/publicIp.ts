import { unitPrice } from '../domain';
import { ObservedPublicIp } from '../kinds';
import { regionalKind } from './regionalKind';
import { titled } from './ResourceSchema';

export interface PublicIpSpec {
  /** Id of an instance that is managed here. */
  attachedTo?: string;
}

export const publicIpKind = regionalKind<PublicIpSpec, ObservedPublicIp>({
  kind: 'public-ip',
  ...titled('Public IP', '공인 IP'),
  plural: titled('Public IPs', '공인 IP'),
  description: titled(
    'An address that the internet reaches, and that stays until it is given back',
    '반납할 때까지 유지되며 인터넷에서 접근할 수 있는 주소',
  ),
  capability: 'publicIps',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: [],
    properties: {
      attachedTo: {
        type: 'string',
        format: 'uuid',
        ...titled('Leads to', '연결된 인스턴스'),
        'x-change': 'any',
        'x-resource': {
          from: 'managed',
          kind: 'instance',
          whenDeleted: 'clear',
        },
      },
    },
  },
  columns: [
    { path: 'observed.address', ...titled('Address', '주소'), format: 'text' },
    {
      path: 'spec.attachedTo',
      ...titled('Leads to', '연결된 인스턴스'),
      format: 'reference',
    },
  ],
  facts: [
    { path: 'observed.address', ...titled('Address', '주소'), format: 'text' },
    {
      path: 'spec.attachedTo',
      ...titled('Leads to', '연결된 인스턴스'),
      format: 'reference',
    },
    {
      path: 'observed.status',
      ...titled('State in the cloud', '클라우드 상태'),
      format: 'status',
    },
  ],
  changes: [
    {
      name: 'attach',
      ...titled('Attach', '연결'),
      fields: ['attachedTo'],
      when: { field: 'attachedTo', set: false },
    },
    {
      name: 'detach',
      ...titled('Detach', '분리'),
      clears: ['attachedTo'],
      when: { field: 'attachedTo', set: true },
    },
    {
      name: 'nat-gateway',
      ...titled('Create a NAT gateway', 'NAT 게이트웨이 생성'),
      creates: { kind: 'nat-gateway', field: 'publicIp' },
    },
  ],
  hourlyPrice: (_, prices) => unitPrice('public-ip', prices),
  specOf: ({ instanceId }) => ({ attachedTo: instanceId }),
});
