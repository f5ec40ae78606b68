import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { registerOperationActions } from '@rackstage/openapi-actions';
import { accessTokensServiceRef } from '@rackstage/access-tokens';
import { createOperationsRouter } from '@rackstage/openapi-router';
import { callerOf } from '@rackstage/ownership';
import { WorkspacesOperations } from '@rackstage/plugin-workspaces-common';
import { openapi } from '@rackstage/plugin-workspaces-common/openapi';
import { accessTokenHandlers } from './accessTokens/accessTokenHandlers';
import { createAccessTokens } from './accessTokens/createAccessTokens';
import { DatabaseSessionEndsStore } from './sessions/DatabaseSessionEndsStore';
import { sessionHandlers } from './sessions/sessionHandlers';
import { SessionService } from './sessions/SessionService';
import { workspacesActions } from './actions';
import { auditDetails } from './router/auditDetails';
import { WorkspacesContext } from './WorkspacesContext';

/** Workspaces, their members and limits, and what roles allow. */
export const workspacesPlugin = createBackendPlugin({
  pluginId: 'workspaces',
  register(env) {
    env.registerInit({
      deps: {
        accessTokens: accessTokensServiceRef,
        actions: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metadata: coreServices.rootSystemMetadata,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init({
        actions,
        auditor,
        database,
        httpAuth,
        httpRouter,
        ...deps
      }) {
        const knex = await database.getClient();
        if (!database.migrations?.skip) {
          await knex.migrate.latest({
            directory: resolvePackagePath(
              '@rackstage/plugin-workspaces-backend',
              'migrations',
            ),
          });
        }
        const { handlers, declared } = new WorkspacesContext({
          ...deps,
          knex,
          now: () => new Date(),
        });
        await declared.apply();
        const accessTokens = createAccessTokens(knex, deps);
        const sessions = new SessionService({
          ...deps,
          store: new DatabaseSessionEndsStore(knex),
          now: () => new Date(),
          revokeTokens: (owner, by) =>
            accessTokens.service.revokeAllOf(owner, by),
        });
        const shared = {
          document: openapi,
          handlers: {
            ...handlers,
            ...accessTokenHandlers(accessTokens.authorized),
            ...sessionHandlers(sessions),
          },
          auditor,
          auditDetails,
        };
        registerOperationActions<WorkspacesOperations>({
          ...shared,
          actions: workspacesActions,
          registry: actions,
          nameOf: credentials => callerOf(credentials).ref,
        });
        httpRouter.use(
          await createOperationsRouter<WorkspacesOperations>({
            ...shared,
            httpAuth,
          }),
        );
      },
    });
  },
});
