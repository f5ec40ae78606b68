import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import express from 'express';
import Router from 'express-promise-router';

/** Of Backstage's auth plugin. */
const table = 'offline_sessions';

/** Takes away the refresh tokens of a user, when a plugin asks for it. */
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
        router.use('/refresh-tokens', express.json());
        router.post('/refresh-tokens/revocations', async (req, res) => {
          await httpAuth.credentials(req, { allow: ['service'] });
          const { entityRef } = req.body;
          if (typeof entityRef !== 'string') {
            throw new InputError('entityRef: name the user');
          }
          const knex = await database.getClient();
          await knex(table).where({ user_entity_ref: entityRef }).delete();
          res.status(204).end();
        });
        httpRouter.use(router);
      },
    });
  },
});
