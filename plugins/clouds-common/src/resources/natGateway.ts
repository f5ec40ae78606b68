import { unitPrice } from '../domain';
import { ObservedNatGateway } from '../kinds';
import { regionalKind } from './regionalKind';
import { described, titled } from './ResourceSchema';

export interface NatGatewaySpec {
  /** Id of a subnet that is managed here. */
  subnet: string;
  /** Id of a public IP that is managed here. */
  publicIp: string;
}

export const natGatewayKind = regionalKind<NatGatewaySpec, ObservedNatGateway>({
  kind: 'nat-gateway',
  ...titled('NAT gateway', 'NAT 게이트웨이'),
  plural: titled('NAT gateways', 'NAT 게이트웨이'),
  description: titled(
    'Leads private subnets to the internet, and nobody from there to them',
    '사설 서브넷에서 인터넷으로 나가는 연결만 제공',
  ),
  capability: 'natGateways',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['subnet', 'publicIp'],
    properties: {
      subnet: {
        type: 'string',
        format: 'uuid',
        ...titled('Subnet', '서브넷'),
        ...described(
          'It stands in this one, which has to reach the internet itself.',
          '이 서브넷에 놓이며, 서브넷 자체가 인터넷에 연결되어 있어야 합니다.',
        ),
        'x-resource': { from: 'managed', kind: 'subnet' },
      },
      publicIp: {
        type: 'string',
        format: 'uuid',
        ...titled('Public IP', '공인 IP'),
        'x-resource': { from: 'managed', kind: 'public-ip' },
      },
    },
  },
  columns: [
    { path: 'spec.subnet', ...titled('Subnet', '서브넷'), format: 'reference' },
    { path: 'observed.address', ...titled('Address', '주소'), format: 'text' },
  ],
  facts: [
    { path: 'spec.subnet', ...titled('Subnet', '서브넷'), format: 'reference' },
    {
      path: 'spec.publicIp',
      ...titled('Public IP', '공인 IP'),
      format: 'reference',
    },
    { path: 'observed.address', ...titled('Address', '주소'), format: 'text' },
    {
      path: 'observed.status',
      ...titled('State in the cloud', '클라우드 상태'),
      format: 'status',
    },
  ],
  changes: [
    {
      name: 'route-table',
      ...titled('Create a route table', '라우팅 테이블 생성'),
      creates: { kind: 'route-table', field: 'natGateway' },
    },
  ],
  hourlyPrice: (_, prices) => unitPrice('nat-gateway', prices),
  specOf: ({ subnetId, publicIpId }) => ({
    subnet: subnetId,
    ...(publicIpId !== undefined && { publicIp: publicIpId }),
  }),
});
