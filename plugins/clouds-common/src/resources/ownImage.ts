import { ObservedOwnImage } from '../kinds';
import { regionalKind } from './regionalKind';
import { titled } from './ResourceSchema';

export interface OwnImageSpec {
  /** Id of an instance that is managed here; that one may be gone later. */
  instance: string;
}

export const ownImageKind = regionalKind<OwnImageSpec, ObservedOwnImage>({
  kind: 'own-image',
  ...titled('Own image', '자체 이미지'),
  plural: titled('Own images', '자체 이미지'),
  description: titled(
    'An image made of an instance, to make others like it',
    '인스턴스로 생성한 이미지로, 같은 인스턴스를 더 만들 때 사용',
  ),
  capability: 'ownImages',
  schema: {
    type: 'object',
    additionalProperties: false,
    required: ['instance'],
    properties: {
      instance: {
        type: 'string',
        format: 'uuid',
        ...titled('Instance', '인스턴스'),
        'x-resource': { from: 'managed', kind: 'instance' },
      },
    },
  },
  columns: [
    {
      path: 'spec.instance',
      ...titled('Instance', '인스턴스'),
      format: 'reference',
    },
    { path: 'observed.sizeBytes', ...titled('Size', '크기'), format: 'bytes' },
  ],
  facts: [
    {
      path: 'spec.instance',
      ...titled('Instance', '인스턴스'),
      format: 'reference',
    },
    { path: 'observed.sizeBytes', ...titled('Size', '크기'), format: 'bytes' },
    {
      path: 'observed.createdAt',
      ...titled('Made', '생성 시각'),
      format: 'time',
    },
    {
      path: 'observed.status',
      ...titled('State in the cloud', '클라우드 상태'),
      format: 'status',
    },
  ],
  changes: [],
  specOf: ({ instanceId }) => ({
    ...(instanceId !== undefined && { instance: instanceId }),
  }),
});
