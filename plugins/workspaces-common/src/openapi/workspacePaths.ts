import {
  anyOf,
  body,
  errors,
  json,
  page,
  search,
} from '@rackstage/openapi-common';
import { accessName } from './workspaceSchemas';

export const workspaceId = {
  name: 'id',
  in: 'path',
  required: true,
  schema: accessName,
};

const tags = ['workspaces'];

export const workspacePaths = {
  '/workspaces': {
    get: {
      operationId: 'listWorkspaces',
      summary: 'Workspaces that the caller may see',
      tags,
      parameters: [
        ...page,
        search,
        anyOf('state', '`active`, `archived`.'),
        anyOf('environment', '`sandbox`, `development`, `production`.'),
        anyOf('member', 'Entity refs; only where one of them is a member.'),
        {
          name: 'sort',
          in: 'query',
          description: 'A hyphen turns the order round.',
          schema: {
            type: 'string',
            enum: ['title', '-title', 'createdAt', '-createdAt'],
            default: 'title',
          },
        },
      ],
      responses: { '200': json('One page.', 'WorkspacePage'), ...errors },
    },
    post: {
      operationId: 'createWorkspace',
      summary: 'Makes a workspace',
      tags,
      requestBody: body('NewWorkspace'),
      responses: { '201': json('The workspace.', 'Workspace'), ...errors },
    },
  },
  '/workspaces/{id}': {
    parameters: [workspaceId],
    get: {
      operationId: 'getWorkspace',
      summary: 'One workspace',
      tags,
      responses: { '200': json('The workspace.', 'Workspace'), ...errors },
    },
    patch: {
      operationId: 'updateWorkspace',
      summary: 'Changes what a workspace is called, what it is for, its limits',
      tags,
      requestBody: body('WorkspaceChange'),
      responses: { '200': json('The workspace.', 'Workspace'), ...errors },
    },
  },
  '/workspaces/{id}/archive': {
    parameters: [workspaceId],
    post: {
      operationId: 'archiveWorkspace',
      summary: 'Closes a workspace: what is there stays, nothing new is made',
      tags,
      requestBody: body('AtRevision'),
      responses: { '200': json('The workspace.', 'Workspace'), ...errors },
    },
  },
  '/workspaces/{id}/restore': {
    parameters: [workspaceId],
    post: {
      operationId: 'restoreWorkspace',
      summary: 'Opens an archived workspace again',
      tags,
      requestBody: body('AtRevision'),
      responses: { '200': json('The workspace.', 'Workspace'), ...errors },
    },
  },
};
