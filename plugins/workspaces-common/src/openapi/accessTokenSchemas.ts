import {
  answer,
  entityRef,
  input,
  nonEmptyText,
  pageOf,
  text,
  time,
  uuid,
} from '@rackstage/openapi-common';

const workspaceId = {
  type: 'string',
  maxLength: 63,
  pattern: '^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$',
};

/** A permission or several, like `clouds.instance.read` or `clouds.*`. */
const permissions = {
  type: 'array',
  minItems: 1,
  maxItems: 50,
  items: {
    type: 'string',
    maxLength: 200,
    pattern: '^[a-z*][a-z0-9.*-]*$',
  },
  description:
    'What the program may do, as far as its owner may: `clouds.instance.read`, `clouds.*`.',
};

const settings = {
  name: { ...nonEmptyText(100), pattern: '\\S', description: 'Not blank.' },
  workspaceId,
  permissions,
  expiresAt: time,
};

export const accessTokenSchemas = {
  AccessToken: answer(
    {
      id: uuid,
      ...settings,
      owner: entityRef,
      state: { type: 'string', enum: ['active', 'expired', 'revoked'] },
      createdAt: time,
      lastUsedAt: time,
      revokedAt: time,
      revokedBy: text(200),
    },
    ['lastUsedAt', 'revokedAt', 'revokedBy'],
  ),
  AccessTokenPage: pageOf('AccessToken'),
  NewAccessToken: input(settings, Object.keys(settings)),
  CreatedAccessToken: answer({
    accessToken: { $ref: '#/components/schemas/AccessToken' },
    token: {
      type: 'string',
      description: 'What the program sends. It is told once, here.',
    },
  }),
  TokenToVerify: input({ token: text(200) }, ['token']),
  TokenGrant: answer({
    id: uuid,
    owner: entityRef,
    workspaceId,
    permissions,
    expiresAt: time,
  }),
};
