import {
  coreServices,
  createBackendPlugin,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { registerOperationActions } from '@rackstage/openapi-actions';
import { healthServiceRef } from '@rackstage/observability';
import { createOperationsRouter } from '@rackstage/openapi-router';
import { callerOf } from '@rackstage/ownership';
import { requestsServiceRef } from '@rackstage/plugin-requests-node';
import {
  DatacenterOperations,
  datacenterPermissions,
  ObjectsChangedEvent,
} from '@rackstage/plugin-datacenter-common';
import { openapi } from '@rackstage/plugin-datacenter-common/openapi';
import { datacenterNeighborsExtensionPoint } from '@rackstage/plugin-datacenter-node';
import { secretsServiceRef } from '@rackstage/secrets';
import { datacenterActions } from './actions/datacenterActions';
import { DatabaseFaceImagesStore } from './database/DatabaseFaceImagesStore';
import { DatabaseObjectsStore } from './database/DatabaseObjectsStore';
import { DatabasePlansStore } from './database/DatabasePlansStore';
import { DatabaseViewsStore } from './database/DatabaseViewsStore';
import { publishChange } from './publishChange';
import { auditDetails } from './router/auditDetails';
import { createDocumentsRouter } from './router/createDocumentsRouter';
import { createExportRouter } from './router/createExportRouter';
import { createHandlers } from './router/createHandlers';
import { AuthorizedObjectService } from './service/AuthorizedObjectService';
import { AuthorizedViewService } from './service/AuthorizedViewService';
import { CapacityService } from './service/capacity/CapacityService';
import { DefaultObjectService } from './service/DefaultObjectService';
import { AuthorizedDocumentService } from './service/documents/AuthorizedDocumentService';
import { DocumentService } from './service/documents/DocumentService';
import { LabelService } from './service/documents/LabelService';
import { AuthorizedExportService } from './service/exports/AuthorizedExportService';
import { ExportService } from './service/exports/ExportService';
import { AuthorizedFaceImageService } from './service/faces/AuthorizedFaceImageService';
import { FaceImageService } from './service/faces/FaceImageService';
import { AuthorizedImportService } from './service/imports/AuthorizedImportService';
import { ImportService } from './service/imports/ImportService';
import { NetboxContext } from './service/netbox/NetboxContext';
import { AuthorizedPlanService } from './service/plans/AuthorizedPlanService';
import { DefaultPlanService } from './service/plans/DefaultPlanService';
import { AuthorizedWorkOrders } from './service/plans/AuthorizedWorkOrders';
import { PlanApprovals } from './service/plans/PlanApprovals';
import { PlanNotices } from './service/plans/PlanNotices';
import { WorkOrders } from './service/plans/WorkOrders';
import { PlannedViews } from './service/plans/PlannedViews';
import { AuthorizedProposalService } from './service/proposals/AuthorizedProposalService';
import { ProposalService } from './service/proposals/ProposalService';
import { NeighborReadings } from './service/verification/NeighborReadings';
import { startVerifications } from './service/verification/startVerifications';
import { createViews } from './service/views';

/** Rooms, racks, devices, ports and cables, and the plans to change them. */
export const datacenterPlugin = createBackendPlugin({
  pluginId: 'datacenter',
  register(env) {
    const readings = new NeighborReadings();
    env.registerExtensionPoint(datacenterNeighborsExtensionPoint, {
      addSource: source => readings.addSource(source),
    });
    env.registerInit({
      deps: {
        actions: actionsRegistryServiceRef,
        auth: coreServices.auth,
        auditor: coreServices.auditor,
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
        scheduler: coreServices.scheduler,
        requests: requestsServiceRef,
        secrets: secretsServiceRef,
        signals: signalsServiceRef,
      },
      async init(deps) {
        const knex = await deps.database.getClient();
        if (!deps.database.migrations?.skip) {
          await knex.migrate.latest({
            directory: resolvePackagePath(
              '@rackstage/plugin-datacenter-backend',
              'migrations',
            ),
          });
        }
        deps.permissionsRegistry.addPermissions(datacenterPermissions);
        const store = new DatabaseObjectsStore(knex);
        const viewsStore = new DatabaseViewsStore(knex);
        const plansStore = new DatabasePlansStore(knex);
        const now = () => new Date();
        const changed = (ids: ObjectsChangedEvent['ids']) =>
          publishChange(deps, { ids });
        const objects = new DefaultObjectService({ store, now, changed });
        const plans = new DefaultPlanService({
          store: plansStore,
          objects: store,
          now,
          changed,
          notices: new PlanNotices(deps),
        });
        const authorized = new AuthorizedObjectService(
          objects,
          deps.permissions,
        );
        const views = createViews(viewsStore, store);
        const proposals = new ProposalService(plansStore);
        const netbox = new NetboxContext({
          ...deps,
          knex,
          objects: store,
          now,
          changed,
        });
        const handlers = createHandlers({
          netbox: netbox.service,
          objects: authorized,
          faces: new AuthorizedFaceImageService(
            new FaceImageService({
              store: new DatabaseFaceImagesStore(knex),
              objects: store,
              now,
              changed,
            }),
            deps.permissions,
          ),
          views: new AuthorizedViewService(
            views,
            new PlannedViews(plansStore),
            new CapacityService({
              objects: store,
              views: viewsStore,
              plans: plansStore,
              now,
            }),
            deps.permissions,
          ),
          plans: new AuthorizedPlanService(
            plans,
            new PlanApprovals({ ...deps, store: plansStore, plans }),
            deps.permissions,
          ),
          workOrders: new AuthorizedWorkOrders(
            new WorkOrders({
              store: plansStore,
              now,
              changed: () => changed([]),
            }),
            deps.permissions,
          ),
          proposals: new AuthorizedProposalService(proposals, deps.permissions),
          verifications: await startVerifications({
            ...deps,
            knex,
            objects: store,
            changes: objects,
            readings,
            now,
            changed: () => changed([]),
          }),
          imports: new AuthorizedImportService(
            new ImportService({ store, objects: authorized }),
            deps.permissions,
          ),
        });
        registerOperationActions<DatacenterOperations>({
          document: openapi,
          handlers,
          actions: datacenterActions,
          registry: deps.actions,
          auditor: deps.auditor,
          auditDetails,
          nameOf: credentials => callerOf(credentials).ref,
        });
        deps.httpRouter.use(
          createExportRouter({
            exports: new AuthorizedExportService(
              new ExportService(store),
              deps.permissions,
            ),
            auditor: deps.auditor,
            httpAuth: deps.httpAuth,
            now,
          }),
        );
        deps.httpRouter.use(
          createDocumentsRouter({
            service: new AuthorizedDocumentService(
              new DocumentService(
                {
                  objects: store,
                  views: viewsStore,
                  drawn: views,
                  plans: plansStore,
                  proposals,
                },
                now,
              ),
              new LabelService(store, {
                baseUrl: deps.config.getString('app.baseUrl'),
                now,
              }),
              deps.permissions,
            ),
            httpAuth: deps.httpAuth,
          }),
        );
        deps.httpRouter.use(
          await createOperationsRouter<DatacenterOperations>({
            document: openapi,
            handlers,
            httpAuth: deps.httpAuth,
            auditor: deps.auditor,
            auditDetails,
            // Files to take over.
            bodyLimit: '30mb',
          }),
        );
        deps.lifecycle.addStartupHook(() => netbox.start());
        deps.lifecycle.addShutdownHook(() => netbox.stop());
      },
    });
  },
});
