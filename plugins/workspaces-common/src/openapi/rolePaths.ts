import { body, errors, json } from '@rackstage/openapi-common';
import { accessName, revision } from './workspaceSchemas';

const tags = ['roles'];

const roleName = {
  name: 'name',
  in: 'path',
  required: true,
  schema: accessName,
};

export const rolePaths = {
  '/roles': {
    get: {
      operationId: 'listRoles',
      summary: 'The roles that a member of a workspace can have',
      tags,
      responses: {
        '200': json('All of them.', 'WorkspaceRoleList'),
        ...errors,
      },
    },
    post: {
      operationId: 'createRole',
      summary: 'Makes a role of permissions',
      tags,
      requestBody: body('NewRole'),
      responses: { '201': json('The role.', 'WorkspaceRole'), ...errors },
    },
  },
  '/roles/{name}': {
    parameters: [roleName],
    patch: {
      operationId: 'updateRole',
      summary: 'Changes what a role allows',
      tags,
      requestBody: body('RoleChange'),
      responses: { '200': json('The role.', 'WorkspaceRole'), ...errors },
    },
    delete: {
      operationId: 'deleteRole',
      summary: 'Removes a role that no member has',
      tags,
      parameters: [
        { name: 'revision', in: 'query', required: true, schema: revision },
      ],
      responses: { '204': { description: 'Removed.' }, ...errors },
    },
  },
  '/permissions': {
    get: {
      operationId: 'listPermissions',
      summary: 'The permissions that a role can be made of',
      tags,
      responses: { '200': json('By plugin.', 'KnownPermissions'), ...errors },
    },
  },
};
