import { ObservedSnapshot } from '../kinds';
import { ResourceKind } from './ResourceKind';

export interface SnapshotSpec {
  /** Id of a volume that is managed here; that one may be gone later. */
  volume: string;
}

export const snapshotKind: ResourceKind<SnapshotSpec, ObservedSnapshot> = {
  kind: 'snapshot',
  title: 'Snapshot',
  'title@ko': '스냅샷',
  plural: { title: 'Snapshots', 'title@ko': '스냅샷' },
  description: {
    title: 'A copy of a volume as it was at one moment',
    'title@ko': '특정 시점의 볼륨 사본',
  },
  capability: 'snapshots',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['volume'],
    properties: {
      volume: {
        type: 'string',
        format: 'uuid',
        title: 'Volume',
        'title@ko': '볼륨',
        'x-resource': { from: 'managed', kind: 'volume' },
      },
    },
  },
  columns: [
    {
      path: 'spec.volume',
      title: 'Volume',
      'title@ko': '볼륨',
      format: 'reference',
    },
    {
      path: 'observed.sizeGiB',
      title: 'Size',
      'title@ko': '크기',
      format: 'gibibytes',
    },
  ],
  facts: [
    {
      path: 'spec.volume',
      title: 'Volume',
      'title@ko': '볼륨',
      format: 'reference',
    },
    {
      path: 'observed.sizeGiB',
      title: 'Size',
      'title@ko': '크기',
      format: 'gibibytes',
    },
    {
      path: 'observed.createdAt',
      title: 'Taken',
      'title@ko': '생성 시각',
      format: 'time',
    },
    {
      path: 'observed.status',
      title: 'State in the cloud',
      'title@ko': '클라우드 상태',
      format: 'status',
    },
  ],
  changes: [
    {
      name: 'restore',
      title: 'Create a volume from it',
      'title@ko': '볼륨 생성',
      creates: { kind: 'volume', field: 'snapshot' },
    },
  ],
  specOf: ({ volumeId }) => ({
    ...(volumeId !== undefined && { volume: volumeId }),
  }),
};
