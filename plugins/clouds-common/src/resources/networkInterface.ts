import { ObservedNetworkInterface } from '../kinds';
import { addressProblems } from './addressRanges';
import { regionalKind } from './regionalKind';
import { described, titled } from './ResourceSchema';

export interface NetworkInterfaceSpec {
  /** Id of a subnet that is managed here. */
  subnet: string;
  address?: string;
  /** Ids of security groups that are managed here. */
  securityGroups: string[];
  /** Id of an instance that is managed here. */
  attachedTo?: string;
}

export const networkInterfaceKind = regionalKind<
  NetworkInterfaceSpec,
  ObservedNetworkInterface
>({
  kind: 'network-interface',
  ...titled('Network interface', '네트워크 인터페이스'),
  plural: titled('Network interfaces', '네트워크 인터페이스'),
  description: titled(
    'Where an instance meets a subnet, with an address of its own',
    '자체 주소로 인스턴스를 서브넷에 연결하는 지점',
  ),
  capability: 'networkInterfaces',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['subnet'],
    properties: {
      subnet: {
        type: 'string',
        format: 'uuid',
        ...titled('Subnet', '서브넷'),
        'x-resource': { from: 'managed', kind: 'subnet' },
      },
      address: {
        type: 'string',
        maxLength: 45,
        ...titled('Address', '주소'),
        ...described(
          'Left out, the cloud chooses a free one.',
          '비워 두면 클라우드가 남은 주소를 선택합니다.',
        ),
      },
      securityGroups: {
        type: 'array',
        default: [],
        maxItems: 5,
        uniqueItems: true,
        ...titled('Security groups', '보안 그룹'),
        'x-change': 'any',
        items: {
          type: 'string',
          format: 'uuid',
          'x-resource': { from: 'managed', kind: 'security-group' },
        },
      },
      attachedTo: {
        type: 'string',
        format: 'uuid',
        ...titled('Attached to', '연결된 인스턴스'),
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
      ...titled('Attached to', '연결된 인스턴스'),
      format: 'reference',
    },
    { path: 'spec.subnet', ...titled('Subnet', '서브넷'), format: 'reference' },
  ],
  facts: [
    { path: 'observed.address', ...titled('Address', '주소'), format: 'text' },
    {
      path: 'observed.macAddress',
      ...titled('MAC address', 'MAC 주소'),
      format: 'text',
    },
    { path: 'spec.subnet', ...titled('Subnet', '서브넷'), format: 'reference' },
    {
      path: 'spec.securityGroups',
      ...titled('Security groups', '보안 그룹'),
      format: 'reference',
    },
    {
      path: 'spec.attachedTo',
      ...titled('Attached to', '연결된 인스턴스'),
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
      name: 'security-groups',
      ...titled('Change security groups', '보안 그룹 변경'),
      fields: ['securityGroups'],
    },
  ],
  problems: ({ address }) =>
    address === undefined ? [] : addressProblems('address', address),
  specOf: ({ subnetId, address, securityGroups, instanceId }) => ({
    subnet: subnetId,
    ...(address !== undefined && { address }),
    securityGroups,
    attachedTo: instanceId,
  }),
});
