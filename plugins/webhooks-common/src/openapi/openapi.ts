import { errorSchema } from '@rackstage/openapi-common';
import { endpointPaths } from './endpointPaths';
import { endpointSchemas } from './schemas/endpoints';
import { subscriptionSchemas } from './schemas/subscriptions';
import { subscriptionPaths } from './subscriptionPaths';

/** The API of the webhooks context, served at `/api/webhooks/openapi.json`. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Webhooks',
    version: '1',
    description:
      'Events that are sent to other systems, and events of other systems that start templates.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'subscriptions', description: 'Who gets which events' },
    { name: 'deliveries', description: 'What was sent, and what came of it' },
    { name: 'endpoints', description: 'Where other systems send events to' },
    { name: 'received events', description: 'What they have sent' },
  ],
  security: [{ JWT: [] }],
  paths: { ...subscriptionPaths, ...endpointPaths },
  components: {
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    schemas: {
      Error: errorSchema,
      ...subscriptionSchemas,
      ...endpointSchemas,
    },
  },
};
