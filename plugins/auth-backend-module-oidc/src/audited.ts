import { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import {
  OAuthAuthenticatorResult,
  SignInResolver,
} from '@backstage/plugin-auth-node';
import { OidcProfile } from './oidcAuthenticator';

type Resolver = SignInResolver<OAuthAuthenticatorResult<OidcProfile>>;

/** Each sign-in, and each refusal of somebody whom the provider knows, is in the audit trail; going on is not. */
export function audited(auditor: AuditorService, resolve: Resolver): Resolver {
  return async (info, context) => {
    const { refreshed, userinfo } = info.result.fullProfile;
    const begin = () =>
      auditor.createEvent({
        eventId: refreshed ? 'session-refresh' : 'sign-in',
        severityLevel: 'medium',
        meta: { provider: 'oidc', subject: userinfo.sub },
      });
    try {
      const result = await resolve(info, context);
      if (!refreshed) {
        await (await begin()).success();
      }
      return result;
    } catch (error) {
      await (await begin()).fail({ error: toError(error) });
      throw error;
    }
  };
}
