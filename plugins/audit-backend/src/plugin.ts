import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { migrateTrail } from '@rackstage/audit-trail';
import { CautiousClock, LeasedLoop } from '@rackstage/leased-loop';
import { healthServiceRef } from '@rackstage/observability';
import { registerOperationActions } from '@rackstage/openapi-actions';
import { createOperationsRouter } from '@rackstage/openapi-router';
import { callerOf } from '@rackstage/ownership';
import { AuditOperations } from '@rackstage/plugin-audit-common';
import { openapi } from '@rackstage/plugin-audit-common/openapi';
import { randomUUID } from 'node:crypto';
import { auditActions } from './actions';
import { ChainStore } from './database/ChainStore';
import { EventsStore } from './database/EventsStore';
import { SinksStore } from './database/SinksStore';
import { VerificationsStore } from './database/VerificationsStore';
import { addPermissions } from './permissions';
import { readAuditConfig } from './readConfig';
import { Retention } from './reconcilers/Retention';
import { SinkSender } from './reconcilers/SinkSender';
import { TrailVerification } from './reconcilers/TrailVerification';
import { createExportRouter } from './router/createExportRouter';
import { createHandlers } from './router/createHandlers';
import { AuthorizedAuditService } from './service/AuthorizedAuditService';
import { createSinks } from './sinks/createSink';

/** The trail of who did what: searched, exported, verified, sent on. */
export const auditPlugin = createBackendPlugin({
  pluginId: 'audit',
  register(env) {
    env.registerInit({
      deps: {
        actions: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        health: healthServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init(deps) {
        const { auditor, catalog, database, httpAuth, logger } = deps;
        const knex = await database.getClient();
        if (!database.migrations?.skip) {
          await migrateTrail(knex);
        }
        const now = () => new Date();
        const settings = readAuditConfig(deps.config);
        const { retentionMilliseconds } = settings;
        const events = new EventsStore(knex);
        const chains = new ChainStore(knex);
        const verifications = new VerificationsStore(knex);
        const sinks = createSinks(settings, now);
        const sinksStore = new SinksStore(
          knex,
          sinks.map(({ name }) => name),
        );
        await sinksStore.declare(now().toISOString());

        const loopOptions = {
          owner: randomUUID(),
          logger,
          health: deps.health,
        };
        const verification = new LeasedLoop(
          new TrailVerification({
            chains,
            verifications,
            logger,
            now,
            retentionMilliseconds,
          }),
          loopOptions,
        );
        const sending = new LeasedLoop(
          new SinkSender({ chains, store: sinksStore, sinks, logger, now }),
          loopOptions,
        );
        const service = new AuthorizedAuditService({
          authorizer: addPermissions(
            deps.permissionsRegistry,
            deps.permissions,
            events,
          ),
          catalog,
          events,
          now,
          sinks,
          sinksStore,
          verifications,
          wake: () => verification.wake(),
        });
        const shared = {
          document: openapi,
          handlers: createHandlers(service),
          auditor,
        };
        registerOperationActions<AuditOperations>({
          ...shared,
          actions: auditActions,
          registry: deps.actions,
          nameOf: credentials => callerOf(credentials).ref,
        });
        deps.httpRouter.use(
          createExportRouter({ service, auditor, httpAuth, now }),
        );
        deps.httpRouter.use(
          await createOperationsRouter<AuditOperations>({
            ...shared,
            httpAuth,
          }),
        );

        const loops =
          sinks.length > 0 ? [verification, sending] : [verification];
        deps.lifecycle.addStartupHook(() =>
          loops.forEach(loop => loop.start()),
        );
        deps.lifecycle.addShutdownHook(async () => {
          await Promise.all(loops.map(loop => loop.stop()));
        });
        const retention = new Retention({
          chains,
          clock: new CautiousClock(),
          retentionMilliseconds,
        });
        await deps.scheduler.scheduleTask({
          id: 'audit-retention',
          frequency: { hours: 1 },
          timeout: { minutes: 30 },
          initialDelay: { minutes: 5 },
          fn: async signal => {
            await retention.run(signal);
          },
        });
        await deps.scheduler.scheduleTask({
          id: 'audit-verification',
          frequency: { days: 1 },
          timeout: { minutes: 5 },
          initialDelay: { hours: 1 },
          fn: async () => {
            await service.beginVerification('plugin:audit');
          },
        });
      },
    });
  },
});
