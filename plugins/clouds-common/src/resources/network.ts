import { Network } from '../kinds';
import { regionalKind } from './regionalKind';
import { described, titled } from './ResourceSchema';
import { cidrProblems, cidrProperty } from './addressRanges';

export interface NetworkSpec {
  cidr: string;
}

export const networkKind = regionalKind<NetworkSpec, Network>({
  kind: 'network',
  ...titled('Network', '네트워크'),
  plural: titled('Networks', '네트워크'),
  description: titled(
    'A private network that instances are attached to, divided into subnets',
    '인스턴스를 연결하고 서브넷으로 나누는 사설 네트워크',
  ),
  capability: 'networks',
  entityType: 'network',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['cidr'],
    properties: {
      cidr: {
        ...cidrProperty,
        default: '10.0.0.0/16',
        ...titled('Range of addresses', '주소 범위'),
        ...described(
          'The ranges of its subnets lie in it.',
          '서브넷의 주소 범위가 이 안에 있습니다.',
        ),
      },
    },
  },
  columns: [
    { path: 'spec.cidr', ...titled('Range', '주소 범위'), format: 'text' },
  ],
  facts: [
    { path: 'spec.cidr', ...titled('Range', '주소 범위'), format: 'text' },
    {
      path: 'observed.status',
      ...titled('State in the cloud', '클라우드 상태'),
      format: 'status',
    },
  ],
  changes: [
    {
      name: 'subnet',
      ...titled('Create a subnet', '서브넷 생성'),
      creates: { kind: 'subnet', field: 'network' },
    },
  ],
  problems: ({ cidr }) => cidrProblems('cidr', cidr),
  specOf: ({ cidr }) => ({ ...(cidr !== undefined && { cidr }) }),
});
