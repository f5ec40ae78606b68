import { errors, json } from '@rackstage/openapi-common';

const tags = ['access'];

const entityRef = (name: string, description: string, required = false) => ({
  name,
  in: 'query',
  required,
  description,
  schema: {
    type: 'string',
    maxLength: 200,
    pattern: '^[a-z][a-z-]*:[^/:\\s]+/[^/:\\s]+$',
  },
});

export const accessPaths = {
  '/access/table': {
    get: {
      operationId: 'getAccessTable',
      summary: 'Members and roles of all workspaces, or what of them changed',
      tags,
      parameters: [
        {
          name: 'since',
          in: 'query',
          description: 'The revision that the caller has.',
          schema: { type: 'integer', minimum: 0, maximum: 2147483647 },
        },
      ],
      responses: { '200': json('The table.', 'AccessTable'), ...errors },
    },
  },
  '/access/person': {
    get: {
      operationId: 'explainPerson',
      summary: 'What somebody may do, and why',
      tags,
      parameters: [
        entityRef('entityRef', 'The user; without one, the caller.'),
      ],
      responses: { '200': json('By permission.', 'PersonAccess'), ...errors },
    },
  },
  '/access/thing': {
    get: {
      operationId: 'explainThing',
      summary:
        'Who may do something with an entity, or with what is in a workspace',
      tags,
      parameters: [
        entityRef('entityRef', 'An entity of the catalog.'),
        {
          name: 'workspaceId',
          in: 'query',
          description: 'Without an entity: where the thing is.',
          schema: { type: 'string', maxLength: 63 },
        },
        entityRef('owner', 'Without an entity: whose the thing is.'),
        {
          name: 'permission',
          in: 'query',
          description: 'By default, to read the entity.',
          schema: {
            type: 'string',
            maxLength: 200,
            default: 'catalog.entity.read',
          },
        },
      ],
      responses: { '200': json('Who, and why.', 'ThingAccess'), ...errors },
    },
  },
};
