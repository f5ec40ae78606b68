import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { ConflictError } from '@backstage/errors';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { accessTokensServiceRef } from '@rackstage/access-tokens';
import { healthServiceRef } from '@rackstage/observability';
import { registerOperationActions } from '@rackstage/openapi-actions';
import { createOperationsRouter } from '@rackstage/openapi-router';
import { callerOf } from '@rackstage/ownership';
import {
  RequestsOperations,
  requestsWorkPermissions,
} from '@rackstage/plugin-requests-common';
import { openapi } from '@rackstage/plugin-requests-common/openapi';
import {
  ApproverDirectory,
  approverDirectoryExtensionPoint,
  requestTypesExtensionPoint,
} from '@rackstage/plugin-requests-node';
import { readRoles } from '@rackstage/roles';
import { requestsActions } from './actions';
import { workActions } from './actions/workActions';
import { addPermissions } from './permissions';
import { ScaffolderProvisioner } from './provisioning/ScaffolderProvisioner';
import { publishChange, publishJourneyMoved } from './publishChange';
import { readRequestsConfig } from './readConfig';
import { readDraftsKept } from './readWorkConfig';
import { RequestsContext } from './RequestsContext';
import { auditDetails } from './router/auditDetails';
import { createHandlers } from './router/createHandlers';
import { RequestTypes } from './approval/RequestTypes';
import { WorkContext } from './WorkContext';

/** What people ask for, who has to agree, and what became of it. */
export const requestsPlugin = createBackendPlugin({
  pluginId: 'requests',
  register(env) {
    const types = new RequestTypes();
    let directory: ApproverDirectory | undefined;
    env.registerExtensionPoint(requestTypesExtensionPoint, {
      addType: type => types.add(type),
    });
    env.registerExtensionPoint(approverDirectoryExtensionPoint, {
      setDirectory: given => {
        if (directory) {
          throw new ConflictError('Two modules say who approvers are');
        }
        directory = given;
      },
    });
    env.registerInit({
      deps: {
        accessTokens: accessTokensServiceRef,
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
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init(deps) {
        const { auditor, database, httpAuth } = deps;
        const knex = await database.getClient();
        if (!database.migrations?.skip) {
          await knex.migrate.latest({
            directory: resolvePackagePath(
              '@rackstage/plugin-requests-backend',
              'migrations',
            ),
          });
        }
        const context = new RequestsContext({
          ...deps,
          knex,
          types,
          directory: () => directory,
          now: () => new Date(),
          onChange: requestId => publishChange(deps, { requestId }),
          provisioner: new ScaffolderProvisioner(deps),
          roles: readRoles(deps.config),
          settings: readRequestsConfig(deps.config),
        });
        await context.seed();
        deps.permissionsRegistry.addPermissions(requestsWorkPermissions);
        const work = new WorkContext({
          ...deps,
          knex,
          draftsKeptMilliseconds: readDraftsKept(deps.config),
          now: () => new Date(),
          requestOf: async (id, requester) =>
            (await context.requests.getMany([id])).find(
              request => request.requester === requester,
            ),
          onJourneyMoved: journeyId => publishJourneyMoved(deps, journeyId),
        });
        await deps.scheduler.scheduleTask({
          id: 'requests-drafts-expiry',
          frequency: { hours: 1 },
          timeout: { minutes: 10 },
          initialDelay: { minutes: 5 },
          fn: () => work.forgetExpired(),
        });
        const authorizer = addPermissions(
          deps.permissionsRegistry,
          deps.permissions,
          context.requests,
        );
        const shared = {
          document: openapi,
          handlers: {
            ...createHandlers(context.services(authorizer)),
            ...work.handlers(),
          },
          auditor,
          auditDetails,
        };
        registerOperationActions<RequestsOperations>({
          ...shared,
          actions: { ...requestsActions, ...workActions },
          registry: deps.actions,
          nameOf: credentials => callerOf(credentials).ref,
        });
        deps.httpRouter.use(
          await createOperationsRouter<RequestsOperations>({
            ...shared,
            httpAuth,
            // An attachment of 5 MiB, in base64.
            bodyLimit: '8mb',
          }),
        );
        deps.lifecycle.addStartupHook(() => context.start());
        deps.lifecycle.addShutdownHook(() => context.stop());
        deps.lifecycle.addStartupHook(() => work.start());
        deps.lifecycle.addShutdownHook(() => work.stop());
      },
    });
  },
});
