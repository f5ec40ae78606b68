import { AuditorService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { SignInResolver } from '@backstage/plugin-auth-node';
import { DevelopmentUser } from './developmentAuthenticator';

type Resolver = SignInResolver<DevelopmentUser>;

/** Each sign-in, and each refusal of somebody who is listed, is in the audit trail. */
export function audited(auditor: AuditorService, resolve: Resolver): Resolver {
  return async (info, context) => {
    const event = await auditor.createEvent({
      eventId: 'sign-in',
      severityLevel: 'medium',
      meta: {
        provider: 'development',
        requestedBy: info.result.entityRef,
        targetRef: info.result.entityRef,
      },
    });
    try {
      const result = await resolve(info, context);
      await event.success();
      return result;
    } catch (error) {
      await event.fail({ error: toError(error) as Error });
      throw error;
    }
  };
}
