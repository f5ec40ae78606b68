import { DatacenterOperations } from '@rackstage/plugin-datacenter-common';
import { OperationHandlers } from '@rackstage/openapi-router';
import { AuthorizedWorkOrders } from '../service/plans/AuthorizedWorkOrders';

type WorkOrderOperations = Pick<
  DatacenterOperations,
  | 'claimPlanStep'
  | 'releasePlanStep'
  | 'addStepPhoto'
  | 'getStepPhoto'
  | 'deleteStepPhoto'
>;

export function workOrderHandlers(
  orders: AuthorizedWorkOrders,
): OperationHandlers<WorkOrderOperations> {
  return {
    claimPlanStep: ({ path, body, credentials }) =>
      orders.claim(path.id, path.stepId, body, credentials),
    releasePlanStep: ({ path, credentials }) =>
      orders.release(path.id, path.stepId, credentials),
    addStepPhoto: ({ path, body, credentials }) =>
      orders.addPhoto(path.id, path.stepId, body, credentials),
    getStepPhoto: ({ path, credentials }) =>
      orders.photo(path.id, path.stepId, path.photoId, credentials),
    deleteStepPhoto: ({ path, credentials }) =>
      orders.deletePhoto(path.id, path.stepId, path.photoId, credentials),
  };
}
