import { body, errors, json, page, search } from '@rackstage/openapi-common';
import { workspaceId } from './workspacePaths';

const tags = ['members'];

const memberId = {
  name: 'memberId',
  in: 'path',
  required: true,
  schema: { type: 'string', format: 'uuid' },
};

export const memberPaths = {
  '/workspaces/{id}/members': {
    parameters: [workspaceId],
    get: {
      operationId: 'listMembers',
      summary: 'Who has which role in a workspace',
      tags,
      parameters: [...page, search],
      responses: { '200': json('One page.', 'MemberPage'), ...errors },
    },
    post: {
      operationId: 'addMember',
      summary: 'Gives a user or group a role in a workspace',
      tags,
      requestBody: body('NewMember'),
      responses: { '201': json('The member.', 'Member'), ...errors },
    },
  },
  '/workspaces/{id}/members/{memberId}': {
    parameters: [workspaceId, memberId],
    patch: {
      operationId: 'updateMember',
      summary: 'Gives a member another role',
      tags,
      requestBody: body('MemberChange'),
      responses: { '200': json('The member.', 'Member'), ...errors },
    },
    delete: {
      operationId: 'removeMember',
      summary: 'Takes the role from a member',
      tags,
      responses: { '204': { description: 'Removed.' }, ...errors },
    },
  },
};
