import { OperationActions } from '@rackstage/openapi-actions';
import { AuditDetails, OperationHandlers } from '@rackstage/openapi-router';
import { parseToken } from '@rackstage/access-tokens';
import { WorkspacesOperations } from '@rackstage/plugin-workspaces-common';
import { pageQuery } from '@rackstage/stores';
import { AuthorizedAccessTokenService } from './AuthorizedAccessTokenService';

export type AccessTokenOperations = Pick<
  WorkspacesOperations,
  | 'listAccessTokens'
  | 'createAccessToken'
  | 'revokeAccessToken'
  | 'verifyAccessToken'
  | 'getAccessTokenGrant'
>;

export function accessTokenHandlers(
  tokens: AuthorizedAccessTokenService,
): OperationHandlers<AccessTokenOperations> {
  return {
    listAccessTokens: ({ query, credentials }) =>
      tokens.list(
        { ...pageQuery(query), search: query.q, mine: query.mine },
        credentials,
      ),
    createAccessToken: ({ body, credentials }) =>
      tokens.create(body, credentials),
    revokeAccessToken: ({ path, credentials }) =>
      tokens.revoke(path.id, credentials),
    verifyAccessToken: ({ body, credentials }) =>
      tokens.verify(body.token, credentials),
    getAccessTokenGrant: ({ path, credentials }) =>
      tokens.grant(path.id, credentials),
  };
}

const forThePortal = { none: 'the portal itself asks this' };

export const accessTokenActions: OperationActions<AccessTokenOperations> = {
  listAccessTokens: [
    { name: 'list-access-tokens', title: 'List access tokens' },
  ],
  createAccessToken: {
    none: 'it answers a secret, and a program that gets it could do what its owner did not ask for',
  },
  revokeAccessToken: [
    {
      name: 'revoke-access-token',
      title: 'Revoke an access token',
      destructive: true,
      idempotent: true,
    },
  ],
  verifyAccessToken: forThePortal,
  getAccessTokenGrant: forThePortal,
};

export const accessTokenAuditDetails: AuditDetails<AccessTokenOperations> = {
  createAccessToken: ({ name, workspaceId, permissions, expiresAt }) => ({
    name,
    workspaceId,
    permissions,
    expiresAt,
  }),
  // Which token, and never its secret.
  verifyAccessToken: ({ token }) => ({
    tokenId: parseToken(token)?.id ?? null,
  }),
};
