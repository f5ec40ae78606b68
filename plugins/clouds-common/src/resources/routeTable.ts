import { ObservedRouteTable } from '../kinds';
import { regionalKind } from './regionalKind';
import { described, titled } from './ResourceSchema';

export interface RouteTableSpec {
  /** Id of a network that is managed here. */
  network: string;
  /** Ids of subnets that are managed here. */
  subnets: string[];
  /** Where the rest goes: one of the two, or nowhere. */
  internetGateway?: string;
  natGateway?: string;
}

export const routeTableKind = regionalKind<RouteTableSpec, ObservedRouteTable>({
  kind: 'route-table',
  ...titled('Route table', '라우팅 테이블'),
  plural: titled('Route tables', '라우팅 테이블'),
  description: titled(
    'Says where traffic that leaves subnets goes',
    '서브넷에서 나가는 트래픽의 경로',
  ),
  capability: 'routeTables',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['network'],
    properties: {
      network: {
        type: 'string',
        format: 'uuid',
        ...titled('Network', '네트워크'),
        'x-resource': { from: 'managed', kind: 'network' },
      },
      subnets: {
        type: 'array',
        default: [],
        maxItems: 50,
        uniqueItems: true,
        ...titled('Subnets', '서브넷'),
        'x-change': 'any',
        items: {
          type: 'string',
          format: 'uuid',
          'x-resource': { from: 'managed', kind: 'subnet' },
        },
      },
      internetGateway: {
        type: 'string',
        format: 'uuid',
        ...titled('Internet gateway', '인터넷 게이트웨이'),
        ...described(
          'Everything that leaves the network goes through it, and may come back.',
          '네트워크를 나가는 모든 트래픽이 이곳을 거치며 되돌아올 수 있습니다.',
        ),
        'x-change': 'any',
        'x-resource': { from: 'managed', kind: 'internet-gateway' },
      },
      natGateway: {
        type: 'string',
        format: 'uuid',
        ...titled('NAT gateway', 'NAT 게이트웨이'),
        ...described(
          'Everything that leaves the network goes through it; nobody comes in.',
          '네트워크를 나가는 모든 트래픽이 이곳을 거치며 외부에서 들어올 수는 없습니다.',
        ),
        'x-change': 'any',
        'x-resource': { from: 'managed', kind: 'nat-gateway' },
      },
    },
  },
  columns: [
    {
      path: 'spec.network',
      ...titled('Network', '네트워크'),
      format: 'reference',
    },
    {
      path: 'spec.subnets',
      ...titled('Subnets', '서브넷'),
      format: 'reference',
    },
  ],
  facts: [
    {
      path: 'spec.network',
      ...titled('Network', '네트워크'),
      format: 'reference',
    },
    {
      path: 'spec.subnets',
      ...titled('Subnets', '서브넷'),
      format: 'reference',
    },
    {
      path: 'spec.internetGateway',
      ...titled('Internet gateway', '인터넷 게이트웨이'),
      format: 'reference',
    },
    {
      path: 'spec.natGateway',
      ...titled('NAT gateway', 'NAT 게이트웨이'),
      format: 'reference',
    },
    {
      path: 'observed.routes',
      ...titled('Routes', '경로'),
      format: 'list',
      columns: [
        { field: 'destination', ...titled('Destination', '목적지') },
        { field: 'target', ...titled('Leads to', '경로 대상') },
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
      name: 'subnets',
      ...titled('Change subnets', '서브넷 변경'),
      fields: ['subnets'],
    },
    {
      name: 'default-route',
      ...titled('Change the default route', '기본 경로 변경'),
      fields: ['internetGateway', 'natGateway'],
    },
  ],
  problems: ({ internetGateway, natGateway }) =>
    internetGateway !== undefined && natGateway !== undefined
      ? [
          {
            code: 'TwoDefaultRoutes',
            field: 'natGateway',
            message:
              'Traffic can leave by one gateway only; choose the internet gateway or the NAT gateway',
          },
        ]
      : [],
  specOf: ({ networkId, subnetIds, internetGatewayId, natGatewayId }) => ({
    network: networkId,
    subnets: subnetIds,
    internetGateway: internetGatewayId,
    natGateway: natGatewayId,
  }),
});
