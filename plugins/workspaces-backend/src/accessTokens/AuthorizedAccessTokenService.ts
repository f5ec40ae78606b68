import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { TokenGrant } from '@rackstage/access-tokens';
import {
  Authorizer,
  callerOf,
  isService,
  ResourceGuard,
} from '@rackstage/ownership';
import {
  accessTokenCreatePermission,
  accessTokenDeletePermission,
  AccessTokenPage,
  accessTokenReadPermission,
  accessTokenResourceType,
  CreatedAccessToken,
  NewAccessToken,
} from '@rackstage/plugin-workspaces-common';
import { AccessTokenRecord } from './AccessTokenRecord';
import { AccessTokenService } from './AccessTokenService';
import { AccessTokenFilter } from './DatabaseAccessTokensStore';

type Type = typeof accessTokenResourceType;

export class AuthorizedAccessTokenService {
  private readonly guard: ResourceGuard<AccessTokenRecord, Type>;

  constructor(
    private readonly tokens: AccessTokenService,
    private readonly authorizer: Authorizer<Type>,
  ) {
    this.guard = new ResourceGuard(
      authorizer,
      accessTokenReadPermission,
      id => tokens.get(id),
      'access token',
    );
  }

  /** @param mine - only those of the caller */
  async list(
    { mine, ...query }: AccessTokenFilter & { mine?: boolean },
    credentials: BackstageCredentials,
  ): Promise<AccessTokenPage> {
    const visible = await this.authorizer.visible(
      accessTokenReadPermission,
      credentials,
    );
    if (visible === 'none') {
      return { items: [] };
    }
    const owner = mine ? callerOf(credentials).ref : undefined;
    return this.tokens.list({ ...query, owner, visible });
  }

  async create(
    body: NewAccessToken,
    credentials: BackstageCredentials,
  ): Promise<CreatedAccessToken> {
    const owner = callerOf(credentials).ref;
    await this.authorizer.requireFor(
      accessTokenCreatePermission,
      { owner, workspaceId: body.workspaceId },
      credentials,
    );
    return this.tokens.create(body, owner);
  }

  async revoke(id: string, credentials: BackstageCredentials): Promise<void> {
    await this.guard.require(id, accessTokenDeletePermission, credentials);
    await this.tokens.revoke(id, callerOf(credentials).ref);
  }

  async verify(
    token: string,
    credentials: BackstageCredentials,
  ): Promise<TokenGrant> {
    requireService(credentials);
    return this.tokens.verify(token);
  }

  async grant(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<TokenGrant> {
    requireService(credentials);
    return this.tokens.grant(id);
  }
}

/** @throws NotAllowedError for everybody but a part of the portal */
function requireService(credentials: BackstageCredentials): void {
  if (!isService(credentials)) {
    throw new NotAllowedError('Only the portal itself asks this');
  }
}
