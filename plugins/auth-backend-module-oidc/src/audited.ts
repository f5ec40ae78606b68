import { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  OAuthAuthenticatorResult,
  SignInResolver,
} from '@backstage/plugin-auth-node';
import { JsonObject } from '@backstage/types';
import { OidcProfile } from './oidcAuthenticator';

type Resolver = SignInResolver<OAuthAuthenticatorResult<OidcProfile>>;

/** Each sign-in, and each refusal of somebody whom the provider knows, is in the audit trail; going on is not. */
export function audited(auditor: AuditorService, resolve: Resolver): Resolver {
  return async (info, context) => {
    const { refreshed, userinfo } = info.result.fullProfile;
    const begin = (more?: JsonObject) =>
      auditor.createEvent({
        eventId: refreshed ? 'session-refresh' : 'sign-in',
        severityLevel: 'medium',
        meta: { provider: 'oidc', subject: userinfo.sub, ...more },
      });
    try {
      const result = await resolve(info, context);
      if (!refreshed) {
        await (await begin(userOf(result.token))).success();
      }
      return result;
    } catch (error) {
      await (await begin()).fail({ error: toError(error) });
      throw error;
    }
  };
}

/** Whom the portal's own token is for, which it has just made. */
function userOf(token: string): JsonObject {
  const [, payload = ''] = token.split('.');
  const { sub } = JSON.parse(
    Buffer.from(payload, 'base64url').toString('utf8'),
  );
  return { requestedBy: sub, targetRef: sub };
}
