import { errorSchema } from '@rackstage/openapi-common';
import { delegationPaths } from './delegationPaths';
import { draftPaths } from './draftPaths';
import { draftSchemas } from './draftSchemas';
import { journeyPaths } from './journeyPaths';
import { journeySchemas } from './journeySchemas';
import { policyPaths } from './policyPaths';
import { requestPaths } from './requestPaths';
import { policySchemas } from './schemas/policy';
import { requestSchemas } from './schemas/requests';
import { talkSchemas } from './schemas/talk';
import { talkPaths } from './talkPaths';

/** The API of the requests context, served at `/api/requests/openapi.json`. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'Requests',
    version: '1',
    description:
      'What people ask for, who has to agree, and what became of it.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  tags: [
    { name: 'requests', description: 'What is asked for' },
    { name: 'policy', description: 'What needs whose approval' },
    { name: 'delegations', description: 'Who decides for whom meanwhile' },
    { name: 'drafts', description: 'Half-filled forms' },
    { name: 'journeys', description: 'Templates, one after the other' },
  ],
  security: [{ JWT: [] }],
  paths: {
    ...requestPaths,
    ...talkPaths,
    ...policyPaths,
    ...delegationPaths,
    ...draftPaths,
    ...journeyPaths,
  },
  components: {
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    schemas: {
      Error: errorSchema,
      ...policySchemas,
      ...requestSchemas,
      ...talkSchemas,
      ...draftSchemas,
      ...journeySchemas,
    },
  },
};
