import {
  anyOf,
  id,
  page,
  search,
  body,
  errors,
  json,
  slug,
} from '@rackstage/openapi-common';

export const accountPaths = {
  '/drivers': {
    get: {
      operationId: 'listDrivers',
      summary: 'The kinds of cloud that accounts can be made for',
      tags: ['accounts'],
      responses: { '200': json('All drivers.', 'DriverList'), ...errors },
    },
  },
  '/drivers/{name}': {
    parameters: [
      {
        name: 'name',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1, maxLength: 50 },
      },
    ],
    patch: {
      operationId: 'updateDriver',
      summary: 'Switches a driver on or off for new accounts',
      description:
        'Accounts that there are go on as before, and the configuration may still declare new ones.',
      tags: ['accounts'],
      requestBody: body('DriverChange'),
      responses: { '200': json('The driver.', 'Driver'), ...errors },
    },
  },
  '/account-imports': {
    post: {
      operationId: 'readAccountImport',
      summary: 'Reads a pasted document and tells which accounts it describes',
      description: 'Nothing is stored, and no secret is returned.',
      tags: ['accounts'],
      requestBody: body('AccountImport'),
      responses: {
        '200': json('What was found.', 'ImportedAccountList'),
        ...errors,
      },
    },
  },
  '/connection-tests': {
    post: {
      operationId: 'testConnection',
      summary: 'Asks a cloud whether settings and credential work',
      description:
        'With accountId, whatever is left out of config and credential is taken from the account. A refusal by the cloud is a result, not an error.',
      tags: ['accounts'],
      requestBody: body('ConnectionTest'),
      responses: {
        '200': json('The verdict.', 'ConnectionTestResult'),
        ...errors,
      },
    },
  },
  '/accounts': {
    get: {
      operationId: 'listAccounts',
      summary: 'Cloud accounts',
      tags: ['accounts'],
      parameters: [
        ...page,
        search,
        anyOf('driver', 'Only accounts of these drivers.'),
        anyOf('name', 'Only the accounts with these names.'),
        anyOf('workspaceId', 'Only accounts of these workspaces.'),
        {
          name: 'usableIn',
          in: 'query',
          description:
            'Only accounts of this workspace and those that are shared with it.',
          schema: slug,
        },
        {
          name: 'sort',
          in: 'query',
          schema: {
            type: 'string',
            enum: ['title', '-title', 'createdAt', '-createdAt'],
            default: 'title',
          },
        },
      ],
      responses: { '200': json('One page.', 'AccountPage'), ...errors },
    },
    post: {
      operationId: 'createAccount',
      summary: 'Adds an account',
      description:
        'The connection is tested first; a refusal is answered with 400.',
      tags: ['accounts'],
      requestBody: body('NewAccount'),
      responses: { '201': json('The account.', 'Account'), ...errors },
    },
  },
  '/accounts/{id}': {
    parameters: [id],
    get: {
      operationId: 'getAccount',
      summary: 'One account',
      tags: ['accounts'],
      responses: { '200': json('The account.', 'Account'), ...errors },
    },
    patch: {
      operationId: 'updateAccount',
      summary: 'Changes title, settings, credential or prices',
      tags: ['accounts'],
      requestBody: body('AccountChange'),
      responses: { '200': json('The account.', 'Account'), ...errors },
    },
    delete: {
      operationId: 'deleteAccount',
      summary: 'Removes an account; nothing in the cloud is touched',
      description:
        'Answers 409 while instances of the account are managed here.',
      tags: ['accounts'],
      responses: { '204': { description: 'Removed.' }, ...errors },
    },
  },
  '/accounts/{id}/synchronizations': {
    parameters: [id],
    post: {
      operationId: 'synchronizeAccount',
      summary: 'Reads the inventory of the account again, now',
      tags: ['inventory'],
      responses: {
        '202': json('The account, its inventory waiting.', 'Account'),
        ...errors,
      },
    },
  },
  '/accounts/{id}/scopes': {
    parameters: [id],
    get: {
      operationId: 'listInventoryScopes',
      summary: 'What was read from the account, when, and what could not be',
      tags: ['inventory'],
      responses: {
        '200': json('All scopes.', 'InventoryScopeList'),
        ...errors,
      },
    },
  },
  '/accounts/{id}/resources': {
    parameters: [id],
    get: {
      operationId: 'listResources',
      summary: 'What was last observed in the account',
      tags: ['inventory'],
      parameters: [
        ...page,
        search,
        {
          name: 'kind',
          in: 'query',
          required: true,
          schema: { $ref: '#/components/schemas/InventoryKind' },
        },
        {
          name: 'region',
          in: 'query',
          description: 'Required for every kind but region.',
          schema: { type: 'string', maxLength: 200 },
        },
      ],
      responses: {
        '200': json('One page, by name.', 'ResourcePage'),
        ...errors,
      },
    },
  },
};
