import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { cloudDriversExtensionPoint } from '@rackstage/plugin-clouds-node';
import { healthServiceRef } from '@rackstage/observability';
import { secretsServiceRef } from '@rackstage/secrets';
import { CloudsContext } from './CloudsContext';
import { DriverRegistry } from './drivers/DriverRegistry';
import { addHealthChecks } from './healthChecks';
import { addPermissions } from './permissions';
import { readCloudsConfig } from './readConfig';
import { createRouter } from './router/createRouter';

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
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        secrets: secretsServiceRef,
        signals: signalsServiceRef,
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
          context,
        );
        deps.httpRouter.use(
          await createRouter({
            ...context.authorized(authorizers),
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
