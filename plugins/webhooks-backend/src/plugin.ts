import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import { healthServiceRef } from '@rackstage/observability';
import { registerOperationActions } from '@rackstage/openapi-actions';
import { callerOf } from '@rackstage/ownership';
import { WebhooksOperations } from '@rackstage/plugin-webhooks-common';
import { openapi } from '@rackstage/plugin-webhooks-common/openapi';
import { webhookEventSourcesExtensionPoint } from '@rackstage/plugin-webhooks-node';
import { workspacesServiceRef } from '@rackstage/plugin-workspaces-node';
import { accessFrom, readRoles } from '@rackstage/roles';
import { secretsServiceRef } from '@rackstage/secrets';
import { webhooksActions } from './actions/webhooksActions';
import { createIncomingRouter } from './incoming/createIncomingRouter';
import { addPermissions } from './permissions';
import { readWebhooksConfig } from './readConfig';
import { auditDetails } from './router/auditDetails';
import { createHandlers } from './router/createHandlers';
import { createRouter } from './router/createRouter';
import { EventRegistry } from './service/EventRegistry';
import { testEvents } from './service/testEvents';
import { TaskEvents } from './sources/TaskEvents';
import { WebhooksContext } from './WebhooksContext';

/** Webhooks: events that are sent out, and events that come in and start templates. */
export const webhooksPlugin = createBackendPlugin({
  pluginId: 'webhooks',
  register(env) {
    const registry = new EventRegistry();
    registry.add(testEvents);
    env.registerExtensionPoint(webhookEventSourcesExtensionPoint, {
      addSource: source => registry.add(source),
    });
    env.registerInit({
      deps: {
        actions: actionsRegistryServiceRef,
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
        scaffolder: scaffolderServiceRef,
        scheduler: coreServices.scheduler,
        secrets: secretsServiceRef,
        userInfo: coreServices.userInfo,
        workspaces: workspacesServiceRef,
      },
      async init(deps) {
        const knex = await deps.database.getClient();
        if (!deps.database.migrations?.skip) {
          await knex.migrate.latest({
            directory: resolvePackagePath(
              '@rackstage/plugin-webhooks-backend',
              'migrations',
            ),
          });
        }
        const now = () => new Date();
        registry.add(
          new TaskEvents({
            ...deps,
            now,
            schedule: deps.scheduler.createScheduledTaskRunner({
              frequency: { minutes: 1 },
              timeout: { minutes: 5 },
              initialDelay: { seconds: 30 },
            }),
          }),
        );
        const context = new WebhooksContext({
          ...deps,
          knex,
          registry,
          access: deps.config.getOptionalBoolean('permission.enabled')
            ? accessFrom(readRoles(deps.config), () =>
                deps.workspaces.accessTable(),
              )
            : undefined,
          settings: readWebhooksConfig(deps.config),
          now,
        });
        const services = context.authorized(
          addPermissions(deps.permissionsRegistry, deps.permissions, context),
        );
        const handlers = createHandlers({ ...services, registry });
        registerOperationActions<WebhooksOperations>({
          document: openapi,
          handlers,
          actions: webhooksActions,
          registry: deps.actions,
          auditor: deps.auditor,
          auditDetails,
          nameOf: credentials => callerOf(credentials).ref,
        });
        deps.httpRouter.use(createIncomingRouter(context.receiver));
        deps.httpRouter.addAuthPolicy({
          path: '/incoming',
          allow: 'unauthenticated',
        });
        deps.httpRouter.use(
          await createRouter({
            handlers,
            httpAuth: deps.httpAuth,
            auditor: deps.auditor,
          }),
        );
        deps.lifecycle.addStartupHook(() => context.start());
        deps.lifecycle.addShutdownHook(() => context.stop());
        await deps.scheduler.scheduleTask({
          id: 'webhooks-retention',
          frequency: { hours: 1 },
          timeout: { minutes: 10 },
          initialDelay: { minutes: 5 },
          fn: () => context.forget(),
        });
      },
    });
  },
});
