import { schemas } from './schemas';

const json = (description: string, schema: string) => ({
  description,
  content: {
    'application/json': { schema: { $ref: `#/components/schemas/${schema}` } },
  },
});

const errors = {
  '400': json(
    'The request is malformed; the message names the field.',
    'Error',
  ),
  '401': json('No or an invalid token.', 'Error'),
  '403': json('The caller lacks the permission.', 'Error'),
  '404': json('There is no such API.', 'Error'),
};

const window = {
  name: 'window',
  in: 'query',
  description: 'The time that is looked at, up to now.',
  schema: { type: 'string', enum: ['hour', 'day'], default: 'hour' },
};

/** The API of the gateway, served at `/api/api-gateway/openapi.json`. */
export const openapi = {
  openapi: '3.1.0',
  info: {
    title: 'API gateway',
    version: '1',
    description: 'The APIs of this portal, who calls them and how they fare.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  tags: [{ name: 'apis' }, { name: 'actions' }],
  security: [{ JWT: [] }],
  paths: {
    '/actions': {
      get: {
        operationId: 'listActions',
        summary: 'What the command line can do for the caller',
        tags: ['actions'],
        responses: { '200': json('All actions.', 'ActionList'), ...errors },
      },
    },
    '/apis': {
      get: {
        operationId: 'listApis',
        summary: 'The APIs of this portal and their traffic',
        tags: ['apis'],
        parameters: [window],
        responses: { '200': json('All APIs.', 'ApiList'), ...errors },
      },
    },
    '/apis/{id}': {
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          schema: { type: 'string', maxLength: 100 },
        },
      ],
      get: {
        operationId: 'getApi',
        summary: 'The routes of an API, and who calls it',
        tags: ['apis'],
        parameters: [window],
        responses: { '200': json('The API.', 'ApiDetail'), ...errors },
      },
    },
  },
  components: {
    securitySchemes: {
      JWT: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
    },
    schemas,
  },
};
