import { entityRef, errors, json, page } from '@rackstage/openapi-common';
import { filters } from './filters';

export const eventPaths = {
  '/events': {
    get: {
      operationId: 'listEvents',
      summary: 'Events that the caller may see, newest first',
      tags: ['events'],
      parameters: [...page, ...filters],
      responses: { '200': json('One page.', 'EventPage'), ...errors },
    },
  },
  '/events/{id}': {
    parameters: [
      {
        name: 'id',
        in: 'path',
        required: true,
        schema: { type: 'integer', minimum: 1, maximum: 2147483647 },
      },
    ],
    get: {
      operationId: 'getEvent',
      summary: 'One event',
      tags: ['events'],
      responses: { '200': json('The event.', 'AuditEvent'), ...errors },
    },
  },
  '/event-count': {
    get: {
      operationId: 'countEvents',
      summary: 'How many events there are, up to a thousand',
      tags: ['events'],
      parameters: filters,
      responses: { '200': json('The number.', 'EventCount'), ...errors },
    },
  },
  '/entity-history': {
    get: {
      operationId: 'listEntityHistory',
      summary: 'What was done to an entity, for whoever may read it',
      description: 'Without addresses and user agents.',
      tags: ['events'],
      parameters: [
        ...page,
        { name: 'entityRef', in: 'query', required: true, schema: entityRef },
      ],
      responses: { '200': json('One page.', 'EventPage'), ...errors },
    },
  },
};
