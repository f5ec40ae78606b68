import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';
import { CommandLineSignIns } from './CommandLineSignIns';
import { refuseRevokedCodes } from './refuseRevokedCodes';

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
        const signIns = new CommandLineSignIns(() => database.getClient());
        const router = Router();
        // Backstage looks only at who has signed the token, and not at whether its session is over.
        router.get('/v1/userinfo', async (req, _res, next) => {
          await httpAuth.credentials(req, {
            allow: ['user'],
            allowLimitedAccess: true,
          });
          next();
        });
        router.post(
          '/v1/token',
          express.urlencoded({ extended: false }),
          express.json(),
          refuseRevokedCodes(signIns),
        );
        router.use('/refresh-tokens', express.json());
        router.post('/refresh-tokens/revocations', async (req, res) => {
          await httpAuth.credentials(req, { allow: ['service'] });
          const { entityRef } = req.body;
          if (typeof entityRef !== 'string') {
            throw new InputError('entityRef: name the user');
          }
          await signIns.revoke(entityRef);
          res.status(204).end();
        });
        httpRouter.use(router);
      },
    });
  },
});
