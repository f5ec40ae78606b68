import { OperationHandlers } from '@rackstage/openapi-router';
import {
  DatacenterOperations,
  FieldValues,
  ObjectChange,
} from '@rackstage/plugin-datacenter-common';
import { pageQuery } from '@rackstage/stores';
import { AuthorizedImportService } from '../service/imports/AuthorizedImportService';
import { AuthorizedObjectService } from '../service/AuthorizedObjectService';
import { AuthorizedViewService } from '../service/AuthorizedViewService';
import { AuthorizedFaceImageService } from '../service/faces/AuthorizedFaceImageService';
import { AuthorizedNetboxService } from '../service/netbox/AuthorizedNetboxService';
import { AuthorizedPlanService } from '../service/plans/AuthorizedPlanService';
import { AuthorizedWorkOrders } from '../service/plans/AuthorizedWorkOrders';
import { AuthorizedProposalService } from '../service/proposals/AuthorizedProposalService';
import { AuthorizedVerificationService } from '../service/verification/AuthorizedVerificationService';
import { faceHandlers } from './faceHandlers';
import { filterOf } from './filterOf';
import { netboxHandlers } from './netboxHandlers';
import { planHandlers } from './planHandlers';
import { proposalHandlers } from './proposalHandlers';
import { verificationHandlers } from './verificationHandlers';
import { workOrderHandlers } from './workOrderHandlers';

export interface HandlerServices {
  objects: AuthorizedObjectService;
  faces: AuthorizedFaceImageService;
  views: AuthorizedViewService;
  plans: AuthorizedPlanService;
  workOrders: AuthorizedWorkOrders;
  proposals: AuthorizedProposalService;
  imports: AuthorizedImportService;
  verifications: AuthorizedVerificationService;
  netbox: AuthorizedNetboxService;
}

/** What each operation does, for requests and for actions. */
export function createHandlers({
  objects,
  faces,
  views,
  plans,
  workOrders,
  proposals,
  imports,
  verifications,
  netbox,
}: HandlerServices): OperationHandlers<DatacenterOperations> {
  return {
    listObjects: ({ path, query, credentials }) =>
      objects.list(
        path.kind,
        {
          ...pageQuery(query),
          search: query.q,
          filter: filterOf(query.filter),
          sort: query.sort,
        },
        credentials,
      ),
    createObject: ({ path, body, credentials }) =>
      objects.create(path.kind, body.fields as FieldValues, credentials),
    getObject: ({ path, credentials }) =>
      objects.get(path.kind, path.id, credentials),
    updateObject: ({ path, body, credentials }) =>
      objects.update(
        path.kind,
        path.id,
        { revision: body.revision, fields: body.fields as FieldValues },
        credentials,
      ),
    deleteObject: ({ path, credentials }) =>
      objects.delete(path.kind, path.id, credentials),
    listObjectHistory: ({ path, query, credentials }) =>
      objects.history(path.kind, path.id, pageQuery(query), credentials),
    applyChanges: async ({ body, credentials }) => ({
      items: await objects.apply(
        body.changes as ObjectChange[],
        body.reason,
        credentials,
      ),
    }),
    getPlaceTree: async ({ credentials }) => ({
      items: await views.placeTree(credentials),
    }),
    getRoomLayout: ({ path, query, credentials }) =>
      views.roomLayout(path.id, query.planId, credentials),
    getElevations: async ({ query, credentials }) => ({
      items: await views.elevations(query.rackId, query.planId, credentials),
    }),
    listDeviceConnections: async ({ path, credentials }) => ({
      items: await views.connections(path.id, credentials),
    }),
    tracePort: ({ path, credentials }) => views.trace(path.id, credentials),
    getFailure: ({ path, query, credentials }) =>
      views.failure(path.kind, path.id, query.planId, credentials),
    getRoomCapacity: ({ path, credentials }) =>
      views.capacity(path.id, credentials),
    nameCables: async ({ body, credentials }) => ({
      items: await views.cableNames(body, credentials),
    }),
    findObjects: async ({ query, credentials }) => ({
      items: await views.find(query.q, credentials),
    }),
    importLibrary: ({ body, credentials }) =>
      imports.library(body, credentials),
    importTable: ({ body, credentials }) => imports.table(body, credentials),
    ...faceHandlers(faces),
    ...planHandlers(plans),
    ...workOrderHandlers(workOrders),
    ...proposalHandlers(proposals),
    ...verificationHandlers(verifications),
    ...netboxHandlers(netbox),
  };
}
