import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import {
  AuthResolverContext,
  BackstageSignInResult,
  OAuthAuthenticatorResult,
  SignInInfo,
} from '@backstage/plugin-auth-node';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  ANNOTATION_DIRECTORY_NAME,
  isDisabled,
  ListEnds,
  SessionEnds,
} from '@rackstage/user-access';
import { DatabaseLogoutStore } from './backChannel/DatabaseLogoutStore';
import { OidcProfile } from './oidcAuthenticator';
import { ClaimSettings } from './readClaimSettings';
import { SignInRefusal } from './SignInRefusal';

/** Signs in as the user of the catalog whom a claim names, with the groups of the catalog and those of a claim. */
export class ClaimedUserResolver {
  constructor(
    private readonly options: {
      catalog: CatalogService;
      auth: AuthService;
      settings: ClaimSettings;
      ends: SessionEnds;
      listEnds: ListEnds;
      store: Pick<DatabaseLogoutStore, 'remember'>;
    },
  ) {}

  async resolve(
    { result }: SignInInfo<OAuthAuthenticatorResult<OidcProfile>>,
    context: AuthResolverContext,
  ): Promise<BackstageSignInResult> {
    const claims = claimsOf(result.fullProfile);
    const user = await this.findUser(claims, context);
    if (isDisabled(user)) {
      throw new SignInRefusal('disabled-user');
    }
    const sub = stringifyEntityRef(user);
    await this.options.store.remember(result.fullProfile.signedIn, sub);
    const { ownershipEntityRefs } =
      await context.resolveOwnershipEntityRefs(user);
    const ent = new Set([
      ...ownershipEntityRefs,
      ...(await this.claimedGroups(claims)),
    ]);
    const issued = await context.issueToken({
      claims: { sub, ent: [...ent] },
    });
    // Last, as a token that is made while the session ends would be younger than its end.
    await this.requireSession(sub, result.fullProfile);
    return issued;
  }

  /** @throws SignInRefusal when they have signed out everywhere since the session began */
  private async requireSession(
    userEntityRef: string,
    { refreshed, beganAt }: OidcProfile,
  ): Promise<void> {
    if (!refreshed) {
      return;
    }
    const { ends, listEnds } = this.options;
    try {
      await ends.requireNow(userEntityRef, beganAt, listEnds);
    } catch (error) {
      throw isError(error) && error.name === 'AuthenticationError'
        ? new SignInRefusal('start-again')
        : error;
    }
  }

  private async findUser(
    claims: Claims,
    context: AuthResolverContext,
  ): Promise<Entity> {
    const { userClaim, userField } = this.options.settings;
    const value = claims[userClaim];
    const unverified = userClaim === 'email' && claims.email_verified !== true;
    if (typeof value !== 'string' || !value || unverified) {
      throw new SignInRefusal('missing-claim');
    }
    try {
      const { entity } = await context.findCatalogUser({
        filter: { kind: 'User', [userField]: value },
      });
      requireNotRenamed(entity, userField, value);
      return entity;
    } catch (error) {
      const name = isError(error) ? error.name : '';
      if (name === 'NotFoundError') {
        throw new SignInRefusal('unknown-user');
      }
      if (name === 'ConflictError') {
        throw new SignInRefusal('ambiguous-user');
      }
      throw error;
    }
  }

  /** Those that the catalog has: by their name, or by the name that the directory gives them. */
  private async claimedGroups(claims: Claims): Promise<string[]> {
    const { groupsClaim } = this.options.settings;
    const claimed = groupsClaim ? claims[groupsClaim] : undefined;
    const names = Array.isArray(claimed)
      ? claimed.filter(name => typeof name === 'string' && name !== '')
      : [];
    if (names.length === 0) {
      return [];
    }
    const { items } = await this.options.catalog.getEntities(
      {
        filter: [
          { kind: 'Group', 'metadata.name': names },
          {
            kind: 'Group',
            [`metadata.annotations.${ANNOTATION_DIRECTORY_NAME}`]: names,
          },
        ],
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials: await this.options.auth.getOwnServiceCredentials() },
    );
    return items.map(item => stringifyEntityRef(item));
  }
}

/**
 * An entity keeps its name when the directory gives the user another one. Whoever has the old name now is somebody
 * else, and must not become this user.
 */
function requireNotRenamed(user: Entity, field: string, value: string): void {
  const written = user.metadata.annotations?.[ANNOTATION_DIRECTORY_NAME];
  if (
    field === 'metadata.name' &&
    written !== undefined &&
    written.toLowerCase() !== value.toLowerCase()
  ) {
    throw new SignInRefusal('unknown-user');
  }
}

type Claims = Record<string, unknown>;

const claimsOf = ({ tokenset, userinfo }: OidcProfile): Claims => ({
  ...(tokenset.id_token ? tokenset.claims() : {}),
  ...userinfo,
});
