import {
  body,
  errors,
  id,
  json,
  page,
  search,
} from '@rackstage/openapi-common';

const tags = ['access tokens'];

export const accessTokenPaths = {
  '/access-tokens': {
    get: {
      operationId: 'listAccessTokens',
      summary: 'Access tokens of programs that the caller may see',
      tags,
      parameters: [
        ...page,
        search,
        {
          name: 'mine',
          in: 'query',
          description: 'Only those that the caller has made.',
          schema: { type: 'boolean', default: false },
        },
      ],
      responses: { '200': json('One page.', 'AccessTokenPage'), ...errors },
    },
    post: {
      operationId: 'createAccessToken',
      summary: 'Makes an access token for a program',
      description:
        'The program may do what the caller may, narrowed to the permissions and the workspace that are named.',
      tags,
      requestBody: body('NewAccessToken'),
      responses: {
        '201': json('The token, told once.', 'CreatedAccessToken'),
        ...errors,
      },
    },
  },
  '/access-tokens/verify': {
    post: {
      operationId: 'verifyAccessToken',
      summary: 'Whether a token is good; for the portal itself',
      tags,
      requestBody: body('TokenToVerify'),
      responses: {
        '200': json('What it is good for.', 'TokenGrant'),
        ...errors,
      },
    },
  },
  '/access-tokens/{id}': {
    parameters: [id],
    delete: {
      operationId: 'revokeAccessToken',
      summary: 'Revokes an access token, at once and for good',
      tags,
      responses: { '204': { description: 'Revoked.' }, ...errors },
    },
  },
  '/access-tokens/{id}/grant': {
    parameters: [id],
    get: {
      operationId: 'getAccessTokenGrant',
      summary: 'What a token is good for; for the portal itself',
      tags,
      responses: {
        '200': json('What it is good for.', 'TokenGrant'),
        ...errors,
      },
    },
  },
};
