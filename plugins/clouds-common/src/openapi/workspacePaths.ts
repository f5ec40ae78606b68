import {
  body,
  errors,
  id,
  json,
  slug,
  workspaceId,
} from '@rackstage/openapi-common';

const inPath = (name: string, schema: object) => ({
  name,
  in: 'path',
  required: true,
  schema,
});

const workspace = inPath('workspaceId', workspaceId);

/** What is shared between workspaces, limited in them, and done with the credentials of their roles. */
export const workspacePaths = {
  '/accounts/{id}/shares': {
    parameters: [id],
    post: {
      operationId: 'shareAccount',
      summary: 'Lets another workspace see and use the account',
      description: 'Sharing it again changes nothing.',
      tags: ['workspaces'],
      requestBody: body('NewShare'),
      responses: { '200': json('The account.', 'Account'), ...errors },
    },
  },
  '/accounts/{id}/shares/{workspaceId}': {
    parameters: [id, workspace],
    delete: {
      operationId: 'unshareAccount',
      summary: 'Ends that another workspace sees and uses the account',
      description: 'What was made there meanwhile stays as it is.',
      tags: ['workspaces'],
      responses: { '200': json('The account.', 'Account'), ...errors },
    },
  },
  '/instances/{id}/shares': {
    parameters: [id],
    post: {
      operationId: 'shareInstance',
      summary: 'Lets another workspace see the instance',
      description: 'Sharing it again changes nothing.',
      tags: ['workspaces'],
      requestBody: body('NewShare'),
      responses: { '200': json('The instance.', 'Instance'), ...errors },
    },
  },
  '/instances/{id}/shares/{workspaceId}': {
    parameters: [id, workspace],
    delete: {
      operationId: 'unshareInstance',
      summary: 'Ends that another workspace sees the instance',
      tags: ['workspaces'],
      responses: { '200': json('The instance.', 'Instance'), ...errors },
    },
  },
  '/operations/{id}/shares': {
    parameters: [id],
    post: {
      operationId: 'shareOperation',
      summary: 'Lets another workspace see everything that the operation made',
      description: 'Sharing it again changes nothing.',
      tags: ['workspaces'],
      requestBody: body('NewShare'),
      responses: { '200': json('The operation.', 'Operation'), ...errors },
    },
  },
  '/operations/{id}/shares/{workspaceId}': {
    parameters: [id, workspace],
    delete: {
      operationId: 'unshareOperation',
      summary: 'Ends that another workspace sees what the operation made',
      tags: ['workspaces'],
      responses: { '200': json('The operation.', 'Operation'), ...errors },
    },
  },
  '/accounts/{id}/role-credentials/{role}': {
    parameters: [
      id,
      inPath('role', { ...slug, description: 'Of workspaces.' }),
    ],
    put: {
      operationId: 'setRoleCredential',
      summary:
        'Has what people with a role ask for done with a credential of its own',
      description:
        'The connection is tested first; a refusal is answered with 400. Whoever has no such role goes on with the credential of the account.',
      tags: ['workspaces'],
      requestBody: body('RoleCredential'),
      responses: { '200': json('The account.', 'Account'), ...errors },
    },
    delete: {
      operationId: 'removeRoleCredential',
      summary:
        "Has what people with a role ask for done with the account's credential again",
      tags: ['workspaces'],
      responses: { '200': json('The account.', 'Account'), ...errors },
    },
  },
  '/workspaces/{workspaceId}/usage': {
    parameters: [workspace],
    get: {
      operationId: 'getWorkspaceUsage',
      summary: 'How much of its limits a workspace uses',
      tags: ['workspaces'],
      responses: { '200': json('The usage.', 'WorkspaceUsage'), ...errors },
    },
  },
};
