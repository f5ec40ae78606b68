import { OperationHandlers } from '@rackstage/openapi-router';
import { DatacenterOperations } from '@rackstage/plugin-datacenter-common';
import { pageQuery } from '@rackstage/stores';
import { AuthorizedNetboxService } from '../service/netbox/AuthorizedNetboxService';

type NetboxOperations = Pick<
  DatacenterOperations,
  | 'listNetboxServers'
  | 'createNetboxServer'
  | 'getNetboxServer'
  | 'updateNetboxServer'
  | 'deleteNetboxServer'
  | 'startNetboxRun'
  | 'listNetboxRuns'
  | 'getNetboxRun'
  | 'listNetboxRunItems'
  | 'applyNetboxRun'
  | 'retryNetboxRun'
  | 'cancelNetboxRun'
>;

export function netboxHandlers(
  netbox: AuthorizedNetboxService,
): OperationHandlers<NetboxOperations> {
  return {
    listNetboxServers: ({ credentials }) => netbox.listServers(credentials),
    createNetboxServer: ({ body, credentials }) =>
      netbox.createServer(body, credentials),
    getNetboxServer: ({ path, credentials }) =>
      netbox.getServer(path.id, credentials),
    updateNetboxServer: ({ path, body, credentials }) =>
      netbox.updateServer(path.id, body, credentials),
    deleteNetboxServer: ({ path, credentials }) =>
      netbox.deleteServer(path.id, credentials),
    startNetboxRun: ({ path, credentials }) =>
      netbox.startRun(path.id, credentials),
    listNetboxRuns: ({ query, credentials }) =>
      netbox.listRuns(
        { ...pageQuery(query), serverId: query.serverId },
        credentials,
      ),
    getNetboxRun: ({ path, credentials }) =>
      netbox.getRun(path.id, credentials),
    listNetboxRunItems: ({ path, query, credentials }) =>
      netbox.listItems(
        path.id,
        { ...pageQuery(query), outcome: query.outcome, kind: query.kind },
        credentials,
      ),
    applyNetboxRun: ({ path, body, credentials }) =>
      netbox.apply(path.id, body.deleteGone, credentials),
    retryNetboxRun: ({ path, credentials }) =>
      netbox.retry(path.id, credentials),
    cancelNetboxRun: ({ path, credentials }) =>
      netbox.cancel(path.id, credentials),
  };
}
