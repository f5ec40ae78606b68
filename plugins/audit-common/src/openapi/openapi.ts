import { errorSchema } from '@rackstage/openapi-common';
import { eventPaths } from './eventPaths';
import { schemas } from './schemas';
import { trailPaths } from './trailPaths';

/** The API of the audit context, served at `/api/audit/openapi.json`. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Audit',
    version: '1',
    description:
      'Who did what, when, to what, from where, and what became of it.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'events', description: 'What happened' },
    { name: 'trail', description: 'Whether it is whole, and where it goes' },
  ],
  security: [{ JWT: [] }],
  paths: { ...eventPaths, ...trailPaths },
  components: {
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    schemas: { Error: errorSchema, ...schemas },
  },
};
