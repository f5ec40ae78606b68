import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AccessTokensService,
  personBehind,
  tokenIdOf,
} from '@rackstage/access-tokens';
import { callerOf, notAllowed } from '@rackstage/ownership';
import { requestsRequestReadPermission } from '@rackstage/plugin-requests-common';
import { patterns } from '@rackstage/roles';

/** As whom somebody acts: behind a program is the owner of its token, so that nobody decides by it what they may not. */
export class Callers {
  constructor(
    private readonly options: {
      accessTokens: Pick<AccessTokensService, 'require'>;
    },
  ) {}

  /** Entity ref of a user, or `plugin:<id>`. */
  personOf(credentials: BackstageCredentials): Promise<string> {
    return this.behind(callerOf(credentials).ref);
  }

  behind(ref: string): Promise<string> {
    return personBehind(ref, this.options.accessTokens);
  }

  /**
   * The only workspace in which a program sees requests and drafts, also those that its
   * owner has to do with; undefined for people.
   *
   * @param permission - for which its token has to be
   * @throws NotAllowedError when its token is for something else
   */
  async workspaceOf(
    credentials: BackstageCredentials,
    permission = requestsRequestReadPermission.name,
  ): Promise<string | undefined> {
    const tokenId = tokenIdOf(callerOf(credentials).ref);
    if (tokenId === undefined) {
      return undefined;
    }
    const { permissions, workspaceId } =
      await this.options.accessTokens.require(tokenId);
    if (!patterns(permissions).some(pattern => pattern.matches(permission))) {
      throw notAllowed(permission);
    }
    return workspaceId;
  }

  /** @throws NotAllowedError */
  requirePerson(credentials: BackstageCredentials): void {
    if (isProgram(credentials)) {
      throw new NotAllowedError(
        'A program delegates nothing; sign in, and do it yourself',
      );
    }
  }
}

export const isProgram = (credentials: BackstageCredentials) =>
  tokenIdOf(callerOf(credentials).ref) !== undefined;
