import {
  AuthService,
  BackstageCredentials,
  BackstageUserPrincipal,
  coreServices,
  createServiceFactory,
  createServiceRef,
  DiscoveryService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { findUserIn } from './findUserIn';
import { issuedAt } from './issuedAt';
import { listEndsFrom } from './listEndsFrom';
import { SocketSession } from './OpenSockets';
import { SessionEnds } from './SessionEnds';
import { UserAccess } from './UserAccess';

/** For what goes on longer than a request: throws when the session is over, or the person has lost access. */
export type SessionCheck = (session: SocketSession) => Promise<void>;

export function createSessionCheck(options: {
  auth: AuthService;
  discovery: DiscoveryService;
  logger: LoggerService;
}): SessionCheck {
  const { logger } = options;
  const now = () => Date.now();
  const access = new UserAccess({ logger, now });
  const ends = new SessionEnds({ logger, now });
  const find = findUserIn(options);
  const listEnds = listEndsFrom(options);
  return async ({ userEntityRef, since }) => {
    await access.require(userEntityRef, find);
    if (since !== undefined) {
      await ends.require(userEntityRef, since, listEnds);
    }
  };
}

/** In whose session something goes on. */
export function sessionOf(
  credentials: BackstageCredentials<BackstageUserPrincipal>,
): SocketSession {
  return {
    userEntityRef: credentials.principal.userEntityRef,
    since: issuedAt(credentials),
  };
}

export const sessionCheckServiceRef = createServiceRef<SessionCheck>({
  id: 'rackstage.session-check',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
      },
      factory: createSessionCheck,
    }),
});
