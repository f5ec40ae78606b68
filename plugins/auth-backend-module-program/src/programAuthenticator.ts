import { AuthenticationError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { AccessTokensService, TokenGrant } from '@rackstage/access-tokens';

/** Header in which the edge of the portal passes on what a program has sent. */
export const accessTokenHeader = 'x-rackstage-access-token';

/** Knows programs by their access tokens. */
export const createProgramAuthenticator = (tokens: AccessTokensService) =>
  createProxyAuthenticator({
    async defaultProfileTransform({ id }: TokenGrant) {
      return { profile: { displayName: id } };
    },
    initialize() {},
    async authenticate({ req }) {
      const token = req.header(accessTokenHeader);
      if (!token) {
        throw new AuthenticationError(
          `Send the access token in the header ${accessTokenHeader}`,
        );
      }
      return { result: await tokens.verify(token) };
    },
  });
