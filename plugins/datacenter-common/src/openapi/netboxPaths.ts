import { body, errors, id, json, page } from '@rackstage/openapi-common';
import { netboxOutcomes } from '../netbox';
import { objectKinds } from '../objects';

const serverId = {
  name: 'serverId',
  in: 'query',
  description: 'Only imports of this server.',
  schema: { type: 'string', format: 'uuid' },
};

const outcome = {
  name: 'outcome',
  in: 'query',
  required: true,
  description: 'What becomes of the objects.',
  schema: {
    type: 'string',
    enum: netboxOutcomes.filter(name => name !== 'same'),
  },
};

const kind = {
  name: 'kind',
  in: 'query',
  description: 'Only objects of this kind.',
  schema: { type: 'string', enum: [...objectKinds] },
};

const server = (description: string) => ({
  '200': json(description, 'NetboxServer'),
  ...errors,
});

const run = (description: string) => ({
  '200': json(description, 'NetboxRun'),
  ...errors,
});

export const netboxPaths = {
  '/netbox-servers': {
    get: {
      operationId: 'listNetboxServers',
      summary: 'NetBox servers that objects are taken over from',
      tags: ['imports'],
      responses: { '200': json('All of them.', 'NetboxServerList'), ...errors },
    },
    post: {
      operationId: 'createNetboxServer',
      summary: 'Adds a NetBox server',
      description:
        'Its token is kept encrypted and never shown. A server in a private network has to be allowed in the configuration.',
      tags: ['imports'],
      requestBody: body('NewNetboxServer'),
      responses: { '201': json('The server.', 'NetboxServer'), ...errors },
    },
  },
  '/netbox-servers/{id}': {
    parameters: [id],
    get: {
      operationId: 'getNetboxServer',
      summary: 'One NetBox server',
      tags: ['imports'],
      responses: server('The server.'),
    },
    patch: {
      operationId: 'updateNetboxServer',
      summary: 'Changes the name, address or token of a NetBox server',
      description: 'A new address wants the token anew.',
      tags: ['imports'],
      requestBody: body('NetboxServerUpdate'),
      responses: server('The server.'),
    },
    delete: {
      operationId: 'deleteNetboxServer',
      summary: 'Removes a NetBox server; what was taken over from it stays',
      tags: ['imports'],
      responses: { '204': { description: 'Removed.' }, ...errors },
    },
  },
  '/netbox-servers/{id}/runs': {
    parameters: [id],
    post: {
      operationId: 'startNetboxRun',
      summary: 'Starts to read a NetBox; nothing is changed yet',
      tags: ['imports'],
      responses: { '201': json('The import.', 'NetboxRun'), ...errors },
    },
  },
  '/netbox-runs': {
    get: {
      operationId: 'listNetboxRuns',
      summary: 'Imports of NetBox servers, the latest first',
      tags: ['imports'],
      parameters: [...page, serverId],
      responses: { '200': json('One page.', 'NetboxRunPage'), ...errors },
    },
  },
  '/netbox-runs/{id}': {
    parameters: [id],
    get: {
      operationId: 'getNetboxRun',
      summary: 'How far an import is, and what it changes',
      tags: ['imports'],
      responses: run('The import.'),
    },
  },
  '/netbox-runs/{id}/items': {
    parameters: [id],
    get: {
      operationId: 'listNetboxRunItems',
      summary: 'Objects that an import makes, changes, misses or skips',
      tags: ['imports'],
      parameters: [...page, outcome, kind],
      responses: { '200': json('One page.', 'NetboxRunItemPage'), ...errors },
    },
  },
  '/netbox-runs/{id}/application': {
    parameters: [id],
    post: {
      operationId: 'applyNetboxRun',
      summary: 'Makes the changes that an import has shown',
      tags: ['imports'],
      requestBody: body('NetboxApplication'),
      responses: run('The import.'),
    },
  },
  '/netbox-runs/{id}/retry': {
    parameters: [id],
    post: {
      operationId: 'retryNetboxRun',
      summary: 'Goes on with an import that failed, from where it was',
      tags: ['imports'],
      responses: run('The import.'),
    },
  },
  '/netbox-runs/{id}/cancellation': {
    parameters: [id],
    post: {
      operationId: 'cancelNetboxRun',
      summary: 'Ends an import; what was changed stays changed',
      tags: ['imports'],
      responses: run('The import.'),
    },
  },
};
