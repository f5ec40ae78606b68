import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import { Knex } from 'knex';

/** Of Backstage's auth plugin: refresh tokens, and the codes that become some. */
const refreshTokens = 'offline_sessions';
const authorizations = 'oauth_authorization_sessions';
const codes = 'oidc_authorization_codes';

/**
 * Takes away the refresh tokens of a user, and what would become one, when a plugin asks for it. Who somebody is, is told
 * to nobody whose session is over.
 */
export const authModuleSessions = createBackendModule({
  pluginId: 'auth',
  moduleId: 'sessions',
  register(reg) {
    reg.registerInit({
      deps: {
        database: coreServices.database,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
      },
      async init({ database, httpAuth, httpRouter }) {
        const router = Router();
        // Backstage looks only at who has signed the token, and not at whether its session is over.
        router.get('/v1/userinfo', async (req, _res, next) => {
          await httpAuth.credentials(req, {
            allow: ['user'],
            allowLimitedAccess: true,
          });
          next();
        });
        router.use('/refresh-tokens', express.json());
        router.post('/refresh-tokens/revocations', async (req, res) => {
          await httpAuth.credentials(req, { allow: ['service'] });
          const { entityRef } = req.body;
          if (typeof entityRef !== 'string') {
            throw new InputError('entityRef: name the user');
          }
          await revoke(await database.getClient(), entityRef);
          res.status(204).end();
        });
        httpRouter.use(router);
      },
    });
  },
});

/** The codes first: whoever has one makes a refresh token of it. */
async function revoke(knex: Knex, entityRef: string): Promise<void> {
  const ofUser = { user_entity_ref: entityRef };
  await knex(codes)
    .whereIn('session_id', knex(authorizations).where(ofUser).select('id'))
    .delete();
  await knex(authorizations).where(ofUser).delete();
  await knex(refreshTokens).where(ofUser).delete();
}
