import { AuditorService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import express, {
  ErrorRequestHandler,
  Request,
  Response,
  Router,
} from 'express';
import { BackChannelLogout } from './BackChannelLogout';
import { LogoutRefusal } from './LogoutRefusal';
import { Logout } from './verifyLogoutToken';

export interface BackChannelRouterOptions {
  logout: BackChannelLogout;
  auditor: AuditorService;
  logger: LoggerService;
}

/** A token has some 700 characters, or some more with a long key. */
const bodyLimit = '16kb';

/**
 * Where an OpenID provider tells that sessions are over. It has no token of the portal: what counts is the signature of
 * what it sends. The answers are those of the protocol, 200 and 400.
 */
export function createBackChannelRouter(
  options: BackChannelRouterOptions,
): Router {
  const router = express.Router();
  router.post(
    '/oidc/backchannel-logout',
    (_req, res, next) => {
      res.set('cache-control', 'no-store');
      next();
    },
    express.urlencoded({
      extended: false,
      limit: bodyLimit,
      parameterLimit: 10,
    }),
    (req, res, next) => {
      receive(req, res, options).catch(next);
    },
  );
  router.use('/oidc/backchannel-logout', refuse(options.logger));
  return router;
}

async function receive(
  req: Request,
  res: Response,
  { logout, auditor }: BackChannelRouterOptions,
): Promise<void> {
  const begin = (meta?: JsonObject) =>
    auditor.createEvent({
      eventId: 'back-channel-logout',
      severityLevel: 'medium',
      request: req,
      meta: { provider: 'oidc', ...meta },
    });
  let asked: Logout | undefined;
  try {
    asked = await logout.verify(req.body?.logout_token);
    const users = await logout.end(asked);
    for (const user of users) {
      await (await begin({ ...told(asked), targetRef: user })).success();
    }
    res.status(200).end();
  } catch (error) {
    await (await begin(told(asked))).fail({ error: toError(error) });
    throw error;
  }
}

/** What of a token that was verified is in the trail. */
const told = (asked: Logout | undefined): JsonObject => ({
  ...(asked?.subject !== undefined && { subject: asked.subject }),
  ...(asked?.sessionId !== undefined && { session: asked.sessionId }),
});

/** Also of a body that is too large, or is no form. */
const refuse =
  (logger: LoggerService): ErrorRequestHandler =>
  (error, _req, res, _next) => {
    const refused = error instanceof LogoutRefusal;
    logger.warn('A logout of the identity provider was not carried out', {
      error: refused ? error.message : `${toError(error)}`,
    });
    res.status(400).json({
      error: refused || error.status ? 'invalid_request' : 'server_error',
      error_description: refused
        ? error.message
        : 'It could not be done; the log of the portal says why',
    });
  };
