import { OperationHandlers } from '@rackstage/openapi-router';
import { WebhooksOperations } from '@rackstage/plugin-webhooks-common';
import { pageQuery } from '@rackstage/stores';
import { AuthorizedEndpointService } from '../service/AuthorizedEndpointService';

type EndpointOperations = Pick<
  WebhooksOperations,
  | 'listEndpoints'
  | 'createEndpoint'
  | 'tryEndpoint'
  | 'getEndpoint'
  | 'updateEndpoint'
  | 'deleteEndpoint'
  | 'rotateEndpointSecret'
  | 'listReceivedEvents'
  | 'getReceivedEvent'
  | 'replayReceivedEvent'
>;

export function endpointHandlers(
  endpoints: AuthorizedEndpointService,
): OperationHandlers<EndpointOperations> {
  return {
    listEndpoints: ({ query, credentials }) =>
      endpoints.list(
        {
          ...pageQuery(query),
          search: query.q,
          workspaceIds: query.workspaceId,
        },
        credentials,
      ),
    createEndpoint: ({ body, credentials }) =>
      endpoints.create(body, credentials),
    tryEndpoint: ({ body, credentials }) => endpoints.try(body, credentials),
    getEndpoint: ({ path, credentials }) => endpoints.get(path.id, credentials),
    updateEndpoint: ({ path, body, credentials }) =>
      endpoints.update(path.id, body, credentials),
    deleteEndpoint: ({ path, credentials }) =>
      endpoints.delete(path.id, credentials),
    rotateEndpointSecret: ({ path, body, credentials }) =>
      endpoints.rotateSecret(path.id, body, credentials),
    listReceivedEvents: ({ path, query, credentials }) =>
      endpoints.listReceived(
        { ...pageQuery(query), endpointId: path.id, verdict: query.verdict },
        credentials,
      ),
    getReceivedEvent: ({ path, credentials }) =>
      endpoints.getReceived(path.id, credentials),
    replayReceivedEvent: ({ path, credentials }) =>
      endpoints.replay(path.id, credentials),
  };
}
