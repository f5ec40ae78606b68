import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { AccessTokensService, tokenIdOf } from '@rackstage/access-tokens';
import { narrow } from '@rackstage/roles';

/** Programs may do what their owners may, within what their tokens are for. */
export class ProgramPolicy implements PermissionPolicy {
  constructor(
    private readonly people: PermissionPolicy,
    private readonly tokens: Pick<AccessTokensService, 'require'>,
  ) {}

  async handle(
    request: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const tokenId = user && tokenIdOf(user.info.userEntityRef);
    if (tokenId === undefined) {
      return this.people.handle(request, user);
    }
    const scope = await this.tokens.require(tokenId).catch(error => {
      if (error.name === 'AuthenticationError') {
        return undefined;
      }
      throw error;
    });
    if (!scope) {
      return { result: AuthorizeResult.DENY };
    }
    return narrow(
      // Its claims are those of its owner, beside its own.
      await this.people.handle(request, user),
      request.permission,
      scope,
    );
  }
}
