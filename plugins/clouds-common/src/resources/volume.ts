import { volumePrice } from '../domain';
import { ObservedVolume } from '../kinds';
import { ResourceKind } from './ResourceKind';

export interface VolumeSpec {
  sizeGiB: number;
  zone?: string;
  /** Id of a snapshot that is managed here. */
  snapshot?: string;
  /** Id of an instance that is managed here: one at a time. */
  attachedTo?: string;
}

export const volumeKind: ResourceKind<VolumeSpec, ObservedVolume> = {
  kind: 'volume',
  title: 'Volume',
  'title@ko': '볼륨',
  plural: { title: 'Volumes', 'title@ko': '볼륨' },
  description: {
    title: 'A disk that outlives the instance it is attached to',
    'title@ko': '연결된 인스턴스와 별개로 유지되는 디스크',
  },
  capability: 'volumes',
  entityType: 'volume',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['sizeGiB'],
    properties: {
      sizeGiB: {
        type: 'integer',
        minimum: 1,
        maximum: 16384,
        default: 10,
        title: 'Size (GiB)',
        'title@ko': '크기(GiB)',
        description: 'It can be made larger later, never smaller.',
        'description@ko': '나중에 늘릴 수 있지만 줄일 수는 없습니다.',
        'x-change': 'upward',
      },
      zone: {
        type: 'string',
        minLength: 1,
        maxLength: 200,
        title: 'Zone',
        'title@ko': '가용 영역',
        description:
          'It can be attached only to instances in the same zone. Left out, it is that of the instance, or the cloud chooses one.',
        'description@ko':
          '같은 가용 영역의 인스턴스에만 연결할 수 있습니다. 비워 두면 인스턴스의 가용 영역을 따르거나 클라우드가 선택합니다.',
        'x-resource': { from: 'inventory', kind: 'zone' },
      },
      snapshot: {
        type: 'string',
        format: 'uuid',
        title: 'Copy of a snapshot',
        'title@ko': '원본 스냅샷',
        'x-resource': { from: 'managed', kind: 'snapshot' },
      },
      attachedTo: {
        type: 'string',
        format: 'uuid',
        title: 'Attached to',
        'title@ko': '연결된 인스턴스',
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
    {
      path: 'spec.sizeGiB',
      title: 'Size',
      'title@ko': '크기',
      format: 'gibibytes',
    },
    {
      path: 'spec.attachedTo',
      title: 'Attached to',
      'title@ko': '연결된 인스턴스',
      format: 'reference',
    },
  ],
  facts: [
    {
      path: 'spec.sizeGiB',
      title: 'Size',
      'title@ko': '크기',
      format: 'gibibytes',
    },
    {
      path: 'observed.status',
      title: 'State in the cloud',
      'title@ko': '클라우드 상태',
      format: 'status',
    },
    {
      path: 'spec.attachedTo',
      title: 'Attached to',
      'title@ko': '연결된 인스턴스',
      format: 'reference',
    },
    {
      path: 'observed.zone',
      title: 'Zone',
      'title@ko': '가용 영역',
      format: 'text',
    },
    {
      path: 'observed.type',
      title: 'Type',
      'title@ko': '유형',
      format: 'text',
    },
    {
      path: 'spec.snapshot',
      title: 'Copy of',
      'title@ko': '원본 스냅샷',
      format: 'reference',
    },
  ],
  changes: [
    {
      name: 'attach',
      title: 'Attach',
      'title@ko': '연결',
      fields: ['attachedTo'],
      when: { field: 'attachedTo', set: false },
    },
    {
      name: 'detach',
      title: 'Detach',
      'title@ko': '분리',
      clears: ['attachedTo'],
      when: { field: 'attachedTo', set: true },
    },
    {
      name: 'extend',
      title: 'Extend',
      'title@ko': '크기 늘리기',
      fields: ['sizeGiB'],
    },
    {
      name: 'snapshot',
      title: 'Take a snapshot',
      'title@ko': '스냅샷 생성',
      creates: { kind: 'snapshot', field: 'volume' },
    },
  ],

  hourlyPrice: ({ sizeGiB }, { list }) => volumePrice(sizeGiB, list),

  // It is made in the zone of its instance, or could never be attached to it.
  mustWait: ({ zone }, { attachedTo: instance }) =>
    zone === undefined &&
    instance?.state === 'pending' &&
    instance.zone === undefined,

  planChange({ sizeGiB, attachedTo }, seen, links) {
    if (seen.status !== 'available' && seen.status !== 'in-use') {
      return 'wait';
    }
    const target = attachedTo === undefined ? undefined : links.attachedTo;
    const here = seen.attachedTo.map(({ instanceId }) => instanceId);
    if (here.some(id => id !== target?.cloudId)) {
      return 'detach';
    }
    if (seen.sizeGiB < sizeGiB) {
      return 'extend';
    }
    if (!target || here.length > 0) {
      return undefined;
    }
    return target.state === 'ready' ? 'attach' : 'wait';
  },

  planDeletion({ attachedTo, status }) {
    if (attachedTo.length > 0) {
      return status === 'detaching' ? 'wait' : 'detach';
    }
    return undefined;
  },

  specOf: ({ sizeGiB, zone, attachedTo }) => ({
    sizeGiB,
    attachedTo: attachedTo[0]?.instanceId,
    ...(zone !== undefined && { zone }),
  }),

  asObserved: ({ attachedTo, ...spec }, seen, links) => ({
    ...spec,
    sizeGiB: seen.sizeGiB,
    ...(seen.attachedTo.some(
      ({ instanceId }) => instanceId === links.attachedTo?.cloudId,
    ) && { attachedTo }),
  }),
};
