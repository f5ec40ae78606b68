import { unitPrice } from '../domain';
import {
  ObservedLoadBalancer,
  Listener,
  LoadBalancerType,
  listenerProtocols,
  loadBalancerTypes,
} from '../kinds';
import { loadBalancerProblems, portProperty } from './loadBalancerProblems';
import { regionalKind } from './regionalKind';
import { described, titled, titlesOf } from './ResourceSchema';

export interface LoadBalancerSpec {
  type: LoadBalancerType;
  /** Ids of subnets that are managed here. */
  subnets: string[];
  internetFacing?: boolean;
  listeners: Listener[];
  /** Ids of instances that are managed here. */
  targets: string[];
}

const typeTitles = titlesOf({
  network: ['Network', '네트워크'],
  application: ['Application', '애플리케이션'],
});

const healthTitles = titlesOf({
  healthy: ['Healthy', '정상'],
  unhealthy: ['Unhealthy', '비정상'],
  starting: ['Starting', '시작 중'],
  unknown: ['Unknown', '알 수 없음'],
});

export const loadBalancerKind = regionalKind<
  LoadBalancerSpec,
  ObservedLoadBalancer
>({
  kind: 'load-balancer',
  ...titled('Load balancer', '로드 밸런서'),
  plural: titled('Load balancers', '로드 밸런서'),
  description: titled(
    'Spreads what comes in over several instances',
    '들어오는 트래픽을 여러 인스턴스로 분산',
  ),
  capability: 'loadBalancers',
  entityType: 'load-balancer',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['type', 'subnets', 'listeners'],
    properties: {
      type: {
        type: 'string',
        enum: [...loadBalancerTypes],
        'x-titles': typeTitles,
        default: 'network',
        ...titled('Type', '유형'),
        ...described(
          'Network: by connection, TCP and UDP. Application: by request, HTTP and HTTPS.',
          '네트워크: 연결 단위(TCP, UDP). 애플리케이션: 요청 단위(HTTP, HTTPS).',
        ),
      },
      subnets: {
        type: 'array',
        minItems: 1,
        maxItems: 10,
        uniqueItems: true,
        ...titled('Subnets', '서브넷'),
        items: {
          type: 'string',
          format: 'uuid',
          'x-resource': { from: 'managed', kind: 'subnet' },
        },
      },
      internetFacing: {
        type: 'boolean',
        default: true,
        ...titled('Reached from the internet', '인터넷에서 접근'),
      },
      listeners: {
        type: 'array',
        minItems: 1,
        maxItems: 20,
        ...titled('Listeners', '리스너'),
        'x-change': 'any',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['protocol', 'port', 'targetPort'],
          properties: {
            protocol: {
              type: 'string',
              enum: [...listenerProtocols],
              ...titled('Protocol', '프로토콜'),
            },
            port: { ...portProperty, ...titled('Port', '포트') },
            targetPort: {
              ...portProperty,
              ...titled('Port of the targets', '대상 포트'),
            },
          },
        },
      },
      targets: {
        type: 'array',
        default: [],
        maxItems: 200,
        uniqueItems: true,
        ...titled('Targets', '대상 인스턴스'),
        'x-change': 'any',
        items: {
          type: 'string',
          format: 'uuid',
          'x-resource': {
            from: 'managed',
            kind: 'instance',
            whenDeleted: 'clear',
          },
        },
      },
    },
  },
  columns: [
    { path: 'observed.address', ...titled('Address', '주소'), format: 'text' },
    {
      path: 'spec.type',
      ...titled('Type', '유형'),
      format: 'text',
      titles: typeTitles,
    },
    {
      path: 'spec.targets',
      ...titled('Targets', '대상 인스턴스'),
      format: 'reference',
    },
  ],
  facts: [
    { path: 'observed.address', ...titled('Address', '주소'), format: 'text' },
    {
      path: 'spec.type',
      ...titled('Type', '유형'),
      format: 'text',
      titles: typeTitles,
    },
    {
      path: 'spec.listeners',
      ...titled('Listeners', '리스너'),
      format: 'list',
      columns: [
        { field: 'protocol', ...titled('Protocol', '프로토콜') },
        { field: 'port', ...titled('Port', '포트') },
        { field: 'targetPort', ...titled('Port of the targets', '대상 포트') },
      ],
    },
    {
      path: 'spec.subnets',
      ...titled('Subnets', '서브넷'),
      format: 'reference',
    },
    {
      path: 'spec.targets',
      ...titled('Targets', '대상 인스턴스'),
      format: 'reference',
    },
    {
      path: 'observed.targets',
      ...titled('Health', '상태 확인'),
      format: 'list',
      columns: [
        {
          field: 'instanceId',
          ...titled('Instance', '인스턴스'),
        },
        {
          field: 'health',
          ...titled('Health', '상태 확인'),
          titles: healthTitles,
        },
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
      name: 'listeners',
      ...titled('Change listeners', '리스너 변경'),
      fields: ['listeners'],
    },
    {
      name: 'targets',
      ...titled('Change targets', '대상 변경'),
      fields: ['targets'],
    },
  ],
  problems: loadBalancerProblems,
  hourlyPrice: ({ type }, prices) => unitPrice(`${type}-load-balancer`, prices),
  specOf: ({ type, subnetIds, internetFacing, listeners, targets }) => ({
    type,
    subnets: subnetIds,
    ...(internetFacing !== undefined && { internetFacing }),
    listeners,
    targets: targets.map(({ instanceId }) => instanceId),
  }),
});
