import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  OidcAuthResult,
  oidcAuthenticator as coreAuthenticator,
} from '@backstage/plugin-auth-backend-module-oidc-provider';
import {
  createOAuthAuthenticator,
  OAuthAuthenticatorAuthenticateInput,
  OAuthAuthenticatorResult,
} from '@backstage/plugin-auth-node';
import { Client, Strategy } from 'openid-client';
import { SignedIn } from './backChannel/DatabaseLogoutStore';
import { ProviderConnection } from './ProviderConnection';
import { SealedToken } from './SealedToken';
import { refusalOf } from './refusalOf';
import { SignInRefusal } from './SignInRefusal';

export type OidcProfile = OidcAuthResult & {
  /** The session goes on; nobody has just signed in. */
  refreshed: boolean;
  /** When they signed in, in seconds since 1970. */
  beganAt: number;
  /** By what the provider knows them. */
  signedIn: SignedIn;
};

export interface OidcAuthenticatorOptions {
  logger: LoggerService;
  /** Of the portal: where the provider sends people who have signed out. */
  appUrl: string;
  sealing: SealedToken;
  /** Hears of each provider that the portal is set up for. */
  onConnection(connection: OidcConnection): void;
}

/** To a provider, with the client that the portal is there. */
export type OidcConnection = ProviderConnection<
  ReturnType<typeof coreAuthenticator.initialize>
>;

/**
 * Backstage's authenticator of OpenID providers (PKCE, state, nonce; issuer, audience, signature and times of the
 * id_token) and what it lacks: a provider that comes back is used again, its refusals have names, a refreshed session
 * stays that of the same person and keeps its beginning, signing out ends the session at the provider too, and no token of the provider
 * reaches the browser.
 */
export const createOidcAuthenticator = ({
  logger,
  appUrl,
  sealing,
  onConnection,
}: OidcAuthenticatorOptions) => {
  /** @throws SignInRefusal for the session of another portal, or of one before sessions were sealed */
  function opened(sealed: string) {
    const token = sealing.open(sealed);
    if (!token) {
      throw new SignInRefusal('start-again');
    }
    return token;
  }

  async function refusing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof SignInRefusal) {
        throw error;
      }
      const refusal = refusalOf(error);
      logger.warn(`Sign-in refused: ${refusal}`, withoutTokens(error));
      throw new SignInRefusal(refusal);
    }
  }

  return createOAuthAuthenticator({
    defaultProfileTransform: coreAuthenticator.defaultProfileTransform,
    scopes: coreAuthenticator.scopes,
    initialize: context => {
      const connection = new ProviderConnection(() => {
        const core = coreAuthenticator.initialize(context);
        // Without a setting the provider asks for what it needs; the core lets it ask for nothing.
        return { ...core, initializedPrompt: core.initializedPrompt ?? 'auto' };
      });
      onConnection(connection);
      return connection;
    },

    start: (input, connection) =>
      refusing(async () =>
        coreAuthenticator.start(input, await connection.get()),
      ),

    authenticate: ({ req }, connection) =>
      refusing(async () => {
        const { promise } = await connection.get();
        const { client, strategy } = await promise;
        const result = await exchangeCode(req, strategy);
        return withProfile(result, { issuer: issuerOf(client), sealing });
      }),

    refresh: (input, connection) =>
      refusing(async () => {
        const { beganAt, refreshToken } = opened(input.refreshToken);
        const context = await connection.get();
        const { fullProfile } = await coreAuthenticator.refresh(
          { ...input, refreshToken },
          context,
        );
        const { tokenset, userinfo } = fullProfile;
        // The client compares the two only when somebody signs in.
        if (tokenset.id_token && tokenset.claims().sub !== userinfo.sub) {
          throw new SignInRefusal('wrong-subject');
        }
        const issuer = issuerOf((await context.promise).client);
        return withProfile(fullProfile, { issuer, sealing, began: beganAt });
      }),

    async logout(input, connection) {
      const context = await connection.get();
      const { client } = await context.promise;
      try {
        const { refreshToken } = opened(input.refreshToken ?? '');
        await coreAuthenticator.logout?.({ ...input, refreshToken }, context);
      } catch (error) {
        // Whoever signs out is signed out here, whatever the provider says.
        logger.warn('A session was not revoked', withoutTokens(error));
      }
      if (!client.issuer.metadata.end_session_endpoint) {
        return undefined;
      }
      // Named by the client: an id_token as hint would be a token in an address.
      const logoutUrl = client.endSessionUrl({
        client_id: client.metadata.client_id,
        post_logout_redirect_uri: appUrl,
      });
      return { logoutUrl };
    },
  });
};

const issuerOf = ({ issuer }: Client): string => issuer.metadata.issuer;

/** As `PassportHelpers` does it, with the error as it was thrown. */
function exchangeCode(
  req: OAuthAuthenticatorAuthenticateInput['req'],
  strategy: Strategy<OidcAuthResult>,
): Promise<OidcAuthResult> {
  return new Promise((resolve, reject) => {
    const once: Strategy<OidcAuthResult> & Record<string, unknown> =
      Object.create(strategy);
    once.success = resolve;
    once.fail = reject;
    once.error = reject;
    once.redirect = () => reject(new SignInRefusal('start-again'));
    once.authenticate(req, {});
  });
}

/** The browser needs none of the provider's tokens; its session lasts as long as Backstage's own token. */
function withProfile(
  profile: OidcAuthResult,
  {
    issuer,
    sealing,
    began,
  }: { issuer: string; sealing: SealedToken; began?: number },
): OAuthAuthenticatorResult<OidcProfile> {
  const { tokenset, userinfo } = profile;
  const sessionId = tokenset.id_token && tokenset.claims().sid;
  const { refresh_token: refreshToken } = tokenset;
  const beganAt = began ?? Math.floor(Date.now() / 1000);
  return {
    fullProfile: {
      ...profile,
      refreshed: began !== undefined,
      beganAt,
      signedIn: {
        issuer,
        subject: userinfo.sub,
        ...(typeof sessionId === 'string' && sessionId && { sessionId }),
      },
    },
    session: {
      accessToken: '',
      tokenType: tokenset.token_type ?? 'bearer',
      scope: tokenset.scope ?? '',
      refreshToken: refreshToken && sealing.seal({ beganAt, refreshToken }),
    },
  };
}

/** Errors of the client carry the tokens that they are about. */
function withoutTokens(error: unknown): { error: string } {
  const { name, message } = toError(error);
  return { error: `${name}: ${message.replace(/eyJ[\w.-]+/g, '[token]')}` };
}
