import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import {
  AuthenticationError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { AccessTokensService, parseToken } from '@rackstage/access-tokens';
import { createHash } from 'node:crypto';

export interface ProgramsOptions {
  auth: AuthService;
  discovery: DiscoveryService;
  tokens: Pick<AccessTokensService, 'require'>;
  /** Milliseconds since the epoch. */
  now(): number;
}

interface Exchanged {
  tokenId: string;
  token: Promise<string>;
  until: number;
}

/** The groups of an owner may have changed after this. Tokens of Backstage live for ten minutes and more. */
const lifetime = 5 * 60_000;

/** A token that nobody knows may be one that is just being made elsewhere. */
const refusedFor = 10_000;

const most = 5000;

/** Whoever calls an API waits as long. */
const timeoutMilliseconds = 10_000;

/** Exchanges what programs send for tokens of Backstage, which every plugin understands. */
export class Programs {
  private readonly known = new Map<string, Exchanged>();

  constructor(private readonly options: ProgramsOptions) {}

  /** Whether the token was good a moment ago, so that to try it costs nothing. */
  async knows(accessToken: string): Promise<boolean> {
    const known = this.fresh(keyOf(accessToken));
    return known !== undefined && isGood(known.token);
  }

  /**
   * @returns a token of Backstage
   * @throws AuthenticationError when the access token is not good
   */
  async exchange(accessToken: string): Promise<string> {
    const parts = parseToken(accessToken);
    if (!parts) {
      throw new AuthenticationError(
        'This is no access token: one begins with rks_ and has 80 characters; copy all of it',
      );
    }
    const key = keyOf(accessToken);
    const known = this.fresh(key);
    if (!known) {
      return this.remember(key, parts.id, this.ask(accessToken)).token;
    }
    const token = await known.token;
    // It may have been revoked since.
    await this.options.tokens.require(known.tokenId);
    return token;
  }

  private fresh(key: string): Exchanged | undefined {
    const known = this.known.get(key);
    return known && known.until > this.options.now() ? known : undefined;
  }

  private remember(
    key: string,
    tokenId: string,
    token: Promise<string>,
  ): Exchanged {
    const now = this.options.now();
    const entry = { tokenId, token, until: now + lifetime };
    if (this.known.size >= most) {
      this.known.clear();
    }
    this.known.set(key, entry);
    token.catch(error => {
      entry.until =
        error.name === 'AuthenticationError' ? now + refusedFor : now;
    });
    return entry;
  }

  private async ask(accessToken: string): Promise<string> {
    const { auth, discovery } = this.options;
    const own = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'auth',
    });
    const base = await discovery.getBaseUrl('auth');
    const response = await fetch(`${base}/program/refresh`, {
      headers: {
        // Else what others try would count as tried by the portal itself.
        authorization: `Bearer ${own.token}`,
        'x-requested-with': 'XMLHttpRequest',
        'x-rackstage-access-token': accessToken,
      },
      signal: AbortSignal.timeout(timeoutMilliseconds),
    }).catch(() => {
      throw new ServiceUnavailableError(
        'Whether the access token is good could not be asked; try again',
      );
    });
    if (response.status === 401) {
      const { body } = await ResponseError.fromResponse(response);
      throw new AuthenticationError(body.error.message);
    }
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    const { backstageIdentity } = await response.json();
    return backstageIdentity.token;
  }
}

const isGood = (token: Promise<string>) =>
  token.then(
    () => true,
    () => false,
  );

/** Secrets are not kept in memory longer than a request. */
const keyOf = (accessToken: string) =>
  createHash('sha256').update(accessToken).digest('base64');
