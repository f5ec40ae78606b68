import { OperationHandlers } from '@rackstage/openapi-router';
import { CloudsOperations, QueryOf } from '@rackstage/plugin-clouds-common';
import { AuthorizedInstanceService } from '../service/AuthorizedInstanceService';
import { InstanceFilter } from '../service/InstanceService';
import { page } from './page';

type InstanceOperations = Pick<
  CloudsOperations,
  | 'estimateInstances'
  | 'listInstances'
  | 'createInstances'
  | 'countInstances'
  | 'getInstance'
  | 'updateInstance'
  | 'deleteInstance'
  | 'changeInstancePower'
  | 'estimateResize'
  | 'readConsoleLog'
  | 'listInstanceEvents'
  | 'getOperation'
  | 'cancelOperation'
>;

/** Default of the API document, for callers that do not pass through its validation. */
const defaultConsoleLines = 200;

export function instanceHandlers(
  instances: AuthorizedInstanceService,
): OperationHandlers<InstanceOperations> {
  return {
    estimateInstances: ({ body, credentials }) =>
      instances.estimate(body, credentials),
    listInstances: ({ query, credentials }) =>
      instances.list(
        { ...page(query), ...filter(query), sort: query.sort ?? 'name' },
        credentials,
      ),
    createInstances: ({ body, credentials }) =>
      instances.create(body, credentials),
    countInstances: ({ query, credentials }) =>
      instances.count(filter(query), credentials),
    getInstance: ({ path, credentials }) => instances.get(path.id, credentials),
    updateInstance: ({ path, body, credentials }) =>
      instances.update(path.id, body, credentials),
    deleteInstance: ({ path, credentials }) =>
      instances.delete(path.id, credentials),
    changeInstancePower: ({ path, body, credentials }) =>
      instances.changePower(path.id, body.action, credentials),
    estimateResize: ({ path, body, credentials }) =>
      instances.estimateResize(path.id, body.spec, credentials),
    readConsoleLog: ({ path, body, credentials }) =>
      instances.readConsole(
        path.id,
        body.lines ?? defaultConsoleLines,
        credentials,
      ),
    listInstanceEvents: ({ path, query, credentials }) =>
      instances.listEvents(path.id, page(query), credentials),
    getOperation: ({ path, credentials }) =>
      instances.getOperation(path.id, credentials),
    cancelOperation: ({ path, credentials }) =>
      instances.cancelOperation(path.id, credentials),
  };
}

function filter(query: QueryOf<'countInstances'>): InstanceFilter {
  return {
    search: query.q,
    phases: query.phase,
    managements: query.management,
    accountIds: query.accountId,
    regions: query.region,
    owners: query.owner,
    workspaceIds: query.workspaceId,
    deploymentIds: query.deploymentId,
    groups: query.group,
    labels: query.label,
  };
}
