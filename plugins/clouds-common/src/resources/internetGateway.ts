import { ObservedInternetGateway } from '../kinds';
import { regionalKind } from './regionalKind';
import { titled } from './ResourceSchema';

export interface InternetGatewaySpec {
  /** Id of a network that is managed here. */
  network: string;
}

export const internetGatewayKind = regionalKind<
  InternetGatewaySpec,
  ObservedInternetGateway
>({
  kind: 'internet-gateway',
  ...titled('Internet gateway', '인터넷 게이트웨이'),
  plural: titled('Internet gateways', '인터넷 게이트웨이'),
  description: titled(
    'Leads from a network to the internet and back',
    '네트워크와 인터넷을 양방향으로 연결',
  ),
  capability: 'internetGateways',
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
    },
  },
  columns: [
    {
      path: 'spec.network',
      ...titled('Network', '네트워크'),
      format: 'reference',
    },
    { path: 'observed.address', ...titled('Address', '주소'), format: 'text' },
  ],
  facts: [
    {
      path: 'spec.network',
      ...titled('Network', '네트워크'),
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
      creates: { kind: 'route-table', field: 'internetGateway' },
    },
  ],
  specOf: ({ networkId }) => ({
    ...(networkId !== undefined && { network: networkId }),
  }),
});
