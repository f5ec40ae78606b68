import { errors, id, json, ref } from '@rackstage/openapi-common';
import { planId } from './viewPaths';

export const analysisPaths = {
  '/objects/{kind}/{id}/failure': {
    parameters: [
      { name: 'kind', in: 'path', required: true, schema: ref('ObjectKind') },
      id,
    ],
    get: {
      operationId: 'getFailure',
      summary:
        'What would go down, and what would lose its redundancy, if an object fails',
      tags: ['views'],
      parameters: [planId],
      responses: { '200': json('What follows.', 'Failure'), ...errors },
    },
  },
  '/rooms/{id}/capacity': {
    parameters: [id],
    get: {
      operationId: 'getRoomCapacity',
      summary:
        'How full a room is, was in the last twelve months, and will be with what is planned',
      tags: ['views'],
      responses: {
        '200': json('Space, power, cooling.', 'Capacity'),
        ...errors,
      },
    },
  },
};
