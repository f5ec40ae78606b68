import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  actionsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { accessTokensServiceRef } from '@rackstage/access-tokens';
import { ApiDocuments } from '@rackstage/api-documents';
import { registerOperationActions } from '@rackstage/openapi-actions';
import { createOperationsRouter } from '@rackstage/openapi-router';
import {
  apiGatewayPermissions,
  ApiGatewayOperations,
} from '@rackstage/plugin-api-gateway-common';
import { callerOf } from '@rackstage/ownership';
import { openapi } from '@rackstage/plugin-api-gateway-common/openapi';
import { randomUUID } from 'node:crypto';
import { apiGatewayActions } from './actions';
import { DatabaseTrafficStore } from './database/DatabaseTrafficStore';
import { createHandlers } from './router/createHandlers';
import { ApisService } from './service/ApisService';
import { AuthorizedApisService } from './service/AuthorizedApisService';
import { Callers } from './traffic/Callers';
import { Gateway } from './traffic/Gateway';
import { readLimits, readWrongAttemptsLimit } from './traffic/limits';
import { PluginTokens } from './traffic/PluginTokens';
import { Programs } from './traffic/Programs';
import { Routes } from './traffic/Routes';
import { Traffic } from './traffic/Traffic';
import { TrafficKeeper } from './traffic/TrafficKeeper';
import { WrongAttempts } from './traffic/WrongAttempts';

/** Counts, limits and shows the calls that pass a gateway. */
export const createApiGatewayPlugin = (gateway: Gateway) =>
  createBackendPlugin({
    pluginId: 'api-gateway',
    register(env) {
      env.registerInit({
        deps: {
          accessTokens: accessTokensServiceRef,
          actions: actionsServiceRef,
          actionsRegistry: actionsRegistryServiceRef,
          auditor: coreServices.auditor,
          auth: coreServices.auth,
          config: coreServices.rootConfig,
          database: coreServices.database,
          discovery: coreServices.discovery,
          httpAuth: coreServices.httpAuth,
          httpRouter: coreServices.httpRouter,
          lifecycle: coreServices.lifecycle,
          logger: coreServices.logger,
          permissions: coreServices.permissions,
          permissionsRegistry: coreServices.permissionsRegistry,
          systemMetadata: coreServices.rootSystemMetadata,
        },
        async init(deps) {
          const { auditor, auth, config, httpAuth, lifecycle } = deps;
          const knex = await deps.database.getClient();
          if (!deps.database.migrations?.skip) {
            await knex.migrate.latest({
              directory: resolvePackagePath(
                '@rackstage/plugin-api-gateway-backend',
                'migrations',
              ),
            });
          }
          deps.permissionsRegistry.addPermissions(apiGatewayPermissions);
          const now = () => Date.now();
          const store = new DatabaseTrafficStore(knex, randomUUID());
          const documents = new ApiDocuments(deps);
          const routes = new Routes();
          const traffic = new Traffic(now);
          const keeper = new TrafficKeeper({
            documents,
            logger: deps.logger,
            now,
            routes,
            store,
            traffic,
          });
          const service = new ApisService({
            documents,
            published: () => keeper.published,
            discovery: deps.discovery,
            limits: readLimits(config),
            store,
            now,
          });
          const handlers = createHandlers({
            actions: deps.actions,
            apis: new AuthorizedApisService(service, deps.permissions),
          });
          registerOperationActions<ApiGatewayOperations>({
            document: openapi,
            handlers,
            actions: apiGatewayActions,
            registry: deps.actionsRegistry,
            auditor,
            nameOf: credentials => callerOf(credentials).ref,
          });
          deps.httpRouter.use(
            await createOperationsRouter<ApiGatewayOperations>({
              document: openapi,
              handlers,
              httpAuth,
              auditor,
            }),
          );
          gateway.open({
            attempts: new WrongAttempts(readWrongAttemptsLimit(config), now),
            callers: new Callers(auth, new PluginTokens(deps.discovery), now),
            programs: new Programs({
              auth,
              discovery: deps.discovery,
              tokens: deps.accessTokens,
              now,
            }),
            routes,
            traffic,
            now,
          });
          lifecycle.addStartupHook(() => keeper.start());
          lifecycle.addShutdownHook(async () => {
            gateway.close();
            await keeper.stop();
          });
        },
      });
    },
  });
