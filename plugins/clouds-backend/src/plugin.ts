import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { registerOperationActions } from '@rackstage/openapi-actions';
import { CloudsOperations } from '@rackstage/plugin-clouds-common';
import { openapi } from '@rackstage/plugin-clouds-common/openapi';
import { cloudDriversExtensionPoint } from '@rackstage/plugin-clouds-node';
import { requestsServiceRef } from '@rackstage/plugin-requests-node';
import { workspacesServiceRef } from '@rackstage/plugin-workspaces-node';
import { healthServiceRef } from '@rackstage/observability';
import { sessionCheckServiceRef } from '@rackstage/user-access';
import { secretsServiceRef } from '@rackstage/secrets';
import { cloudsActions } from './actions';
import { authorizedServices } from './context/authorizedServices';
import { CloudsContext } from './context/CloudsContext';
import { DriverRegistry } from './drivers/DriverRegistry';
import { addHealthChecks } from './healthChecks';
import { addPermissions } from './permissions';
import { readCloudsConfig } from './readConfig';
import { auditDetails } from './router/auditDetails';
import { createFilesRouter } from './router/createFilesRouter';
import { createHandlers } from './router/createHandlers';
import { createRouter } from './router/createRouter';
import { callerOf } from '@rackstage/ownership';

/** Cloud accounts, their inventory, and the instances that are managed there. */
export const cloudsPlugin = createBackendPlugin({
  pluginId: 'clouds',
  register(env) {
    const drivers = new DriverRegistry();
    env.registerExtensionPoint(cloudDriversExtensionPoint, {
      addDriver: driver => drivers.add(driver),
    });
    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        health: healthServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        checkSession: sessionCheckServiceRef,
        secrets: secretsServiceRef,
        signals: signalsServiceRef,
        requests: requestsServiceRef,
        workspaces: workspacesServiceRef,
      },
      async init(deps) {
        const knex = await deps.database.getClient();
        if (!deps.database.migrations?.skip) {
          await knex.migrate.latest({
            directory: resolvePackagePath(
              '@rackstage/plugin-clouds-backend',
              'migrations',
            ),
          });
        }
        addHealthChecks({ ...deps, knex });
        const context = new CloudsContext({
          ...deps,
          knex,
          drivers,
          settings: readCloudsConfig(deps.config),
          now: () => new Date(),
        });
        const authorizers = addPermissions(
          deps.permissionsRegistry,
          deps.permissions,
          context.stores,
        );
        const services = authorizedServices(
          context,
          authorizers,
          deps.permissions,
        );
        const handlers = createHandlers(services);
        registerOperationActions<CloudsOperations>({
          document: openapi,
          handlers,
          actions: cloudsActions,
          registry: deps.actionsRegistry,
          auditor: deps.auditor,
          auditDetails,
          nameOf: credentials => callerOf(credentials).ref,
        });
        deps.httpRouter.use(
          createFilesRouter({ ...deps, reaching: services.reaching }),
        );
        deps.httpRouter.use(
          await createRouter({
            handlers,
            httpAuth: deps.httpAuth,
            auditor: deps.auditor,
          }),
        );
        deps.lifecycle.addStartupHook(() => context.start());
        deps.lifecycle.addShutdownHook(() => context.stop());
      },
    });
  },
});
