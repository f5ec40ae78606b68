import { ObservedSubnet, Subnet } from '../kinds';
import { cidrProblems, cidrProperty } from './addressRanges';
import { nextSubnetRange } from './nextSubnetRange';
import { regionalKind } from './regionalKind';
import { described, titled } from './ResourceSchema';

export interface SubnetSpec {
  /** Id of a network that is managed here. */
  network: string;
  cidr: string;
  zone?: string;
  publicAddresses?: boolean;
}

export const subnetKind = regionalKind<SubnetSpec, ObservedSubnet>({
  kind: 'subnet',
  ...titled('Subnet', '서브넷'),
  plural: titled('Subnets', '서브넷'),
  description: titled(
    'A part of a network, in which instances get their addresses',
    '네트워크의 일부로, 인스턴스가 주소를 받는 곳',
  ),
  capability: 'subnets',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['network', 'cidr'],
    properties: {
      network: {
        type: 'string',
        format: 'uuid',
        ...titled('Network', '네트워크'),
        'x-resource': { from: 'managed', kind: 'network' },
      },
      cidr: {
        ...cidrProperty,
        default: '10.0.0.0/24',
        ...titled('Range of addresses', '주소 범위'),
      },
      zone: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
        ...titled('Zone', '가용 영역'),
        ...described(
          'Left out, the cloud chooses one, or has it in all of them.',
          '비워 두면 클라우드가 선택하거나 모든 가용 영역에 걸쳐 있습니다.',
        ),
        'x-resource': { from: 'inventory', kind: 'zone' },
      },
      publicAddresses: {
        type: 'boolean',
        default: false,
        ...titled('Public addresses', '공인 주소'),
        ...described(
          'New instances in it get an address that the internet reaches. Otherwise it is private.',
          '새 인스턴스가 인터넷에서 접근할 수 있는 주소를 받습니다. 그렇지 않으면 사설 서브넷입니다.',
        ),
        'x-change': 'any',
      },
    },
  },
  columns: [
    { path: 'spec.cidr', ...titled('Range', '주소 범위'), format: 'text' },
    {
      path: 'spec.network',
      ...titled('Network', '네트워크'),
      format: 'reference',
    },
    { path: 'observed.zone', ...titled('Zone', '가용 영역'), format: 'text' },
  ],
  facts: [
    {
      path: 'spec.network',
      ...titled('Network', '네트워크'),
      format: 'reference',
    },
    { path: 'spec.cidr', ...titled('Range', '주소 범위'), format: 'text' },
    { path: 'observed.zone', ...titled('Zone', '가용 영역'), format: 'text' },
    {
      path: 'observed.gateway',
      ...titled('Gateway', '게이트웨이'),
      format: 'text',
    },
    {
      path: 'observed.freeAddresses',
      ...titled('Free addresses', '남은 주소'),
      format: 'text',
    },
    {
      path: 'observed.status',
      ...titled('State in the cloud', '클라우드 상태'),
      format: 'status',
    },
  ],
  changes: [
    {
      name: 'public-addresses',
      ...titled('Change public addresses', '공인 주소 변경'),
      fields: ['publicAddresses'],
    },
    {
      name: 'network-interface',
      ...titled('Create a network interface', '네트워크 인터페이스 생성'),
      creates: { kind: 'network-interface', field: 'subnet' },
    },
  ],
  startOf({ spec, observed }, others) {
    // Made elsewhere, and so managed by nobody here.
    const seen = (observed?.subnets ?? []) as Subnet[];
    const taken = [...others, ...seen].map(({ cidr }) => cidr);
    const cidr = nextSubnetRange(String(spec.cidr ?? observed?.cidr), taken);
    return cidr === undefined ? {} : { cidr };
  },
  problems: ({ cidr }) => cidrProblems('cidr', cidr),
  specOf: ({ networkId, cidr, zone, publicAddresses }) => ({
    network: networkId,
    cidr,
    ...(zone !== undefined && { zone }),
    ...(publicAddresses !== undefined && { publicAddresses }),
  }),
});
