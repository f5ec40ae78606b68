import {
  multiplyMoney,
  RegionPrices,
  specPrice,
  sumPrices,
  unitPrice,
} from '../domain';
import { Money, ObservedCluster } from '../kinds';
import {
  changedGroupProblems,
  NodeGroupSpec,
  nodeGroupProblems,
  upgradeProblems,
} from './clusterProblems';
import { regionalKind } from './regionalKind';
import { described, titled } from './ResourceSchema';

export interface ClusterSpec {
  /** `1.34`: as the cloud offers them. */
  version: string;
  /** Ids of subnets that are managed here. Without any, the cloud takes or makes a network of its own, where it can. */
  subnets: string[];
  nodeGroups: NodeGroupSpec[];
}

export const clusterKind = regionalKind<ClusterSpec, ObservedCluster>({
  kind: 'cluster',
  ...titled('Kubernetes cluster', 'Kubernetes 클러스터'),
  plural: titled('Kubernetes clusters', 'Kubernetes 클러스터'),
  description: titled(
    'Runs containers; the cloud keeps its control plane',
    '컨테이너를 실행하며 컨트롤 플레인은 클라우드가 관리',
  ),
  capability: 'clusters',
  entityType: 'container-cluster',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['version', 'nodeGroups'],
    properties: {
      version: {
        type: 'string',
        pattern: '^[0-9]+\\.[0-9]+$',
        maxLength: 10,
        ...titled('Kubernetes version', 'Kubernetes 버전'),
        ...described(
          'Upgraded later by one minor version at a time, never back.',
          '나중에 부 버전을 한 단계씩 올릴 수 있으며 되돌릴 수 없습니다.',
        ),
        'x-change': 'any',
        'x-resource': { from: 'inventory', kind: 'cluster-version' },
      },
      subnets: {
        type: 'array',
        default: [],
        maxItems: 10,
        uniqueItems: true,
        ...titled('Subnets', '서브넷'),
        ...described(
          'Some clouds want two of different zones. Left out, the cloud uses a network of its own, where it can.',
          '클라우드에 따라 가용 영역이 다른 서브넷 두 개가 필요합니다. 비워 두면 가능한 경우 클라우드의 네트워크를 사용합니다.',
        ),
        items: {
          type: 'string',
          format: 'uuid',
          'x-resource': { from: 'managed', kind: 'subnet' },
        },
      },
      nodeGroups: {
        type: 'array',
        minItems: 1,
        maxItems: 20,
        ...titled('Node groups', '노드 그룹'),
        'x-change': 'any',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['name', 'specId', 'count'],
          properties: {
            name: {
              type: 'string',
              pattern: '^[a-z]([a-z0-9-]{0,28}[a-z0-9])?$',
              ...titled('Name', '이름'),
            },
            specId: {
              type: 'string',
              minLength: 1,
              maxLength: 200,
              ...titled('Spec', '사양'),
              'x-resource': { from: 'inventory', kind: 'spec' },
            },
            count: {
              type: 'integer',
              minimum: 0,
              maximum: 100,
              default: 1,
              ...titled('Nodes', '노드 수'),
            },
          },
        },
      },
    },
  },
  columns: [
    { path: 'spec.version', ...titled('Version', '버전'), format: 'text' },
    {
      path: 'observed.endpoint',
      ...titled('API server', 'API 서버'),
      format: 'text',
    },
  ],
  facts: [
    { path: 'observed.version', ...titled('Version', '버전'), format: 'text' },
    {
      path: 'observed.endpoint',
      ...titled('API server', 'API 서버'),
      format: 'text',
    },
    {
      path: 'observed.nodeGroups',
      ...titled('Node groups', '노드 그룹'),
      format: 'list',
      columns: [
        { field: 'name', ...titled('Name', '이름') },
        { field: 'specId', ...titled('Spec', '사양') },
        { field: 'count', ...titled('Wanted', '요청한 노드') },
        { field: 'readyCount', ...titled('Ready', '준비된 노드') },
        { field: 'version', ...titled('Version', '버전') },
      ],
    },
    {
      path: 'spec.subnets',
      ...titled('Subnets', '서브넷'),
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
      name: 'node-groups',
      ...titled('Change node groups', '노드 그룹 변경'),
      fields: ['nodeGroups'],
    },
    {
      name: 'version',
      ...titled('Upgrade', '업그레이드'),
      fields: ['version'],
    },
  ],
  problems: ({ nodeGroups }) => nodeGroupProblems(nodeGroups),
  changeProblems: (before, after) => [
    ...upgradeProblems(before.version, after.version),
    ...changedGroupProblems(before.nodeGroups, after.nodeGroups),
  ],
  hourlyPrice: ({ nodeGroups }, prices) =>
    sumPrices([
      unitPrice('cluster', prices),
      ...nodeGroups
        .filter(({ count }) => count > 0)
        .map(group => nodesPrice(group, prices)),
    ]),
  pricedSpecs: ({ nodeGroups }) => nodeGroups.map(({ specId }) => specId),
  specOf: ({ version, nodeGroups }) => ({
    version,
    nodeGroups: nodeGroups.map(({ name, specId, count }) => ({
      name,
      specId,
      count,
    })),
  }),
});

/** What the nodes of a group cost by the hour. */
function nodesPrice(
  { specId, count }: NodeGroupSpec,
  { list, specs = [] }: RegionPrices,
): Money | undefined {
  const spec = specs.find(({ id }) => id === specId) ?? { id: specId };
  const price = specPrice(spec, list);
  return price && multiplyMoney(price, count);
}
