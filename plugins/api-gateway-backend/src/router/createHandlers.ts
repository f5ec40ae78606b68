import { ActionsService } from '@backstage/backend-plugin-api/alpha';
import { OperationHandlers } from '@rackstage/openapi-router';
import { ApiGatewayOperations } from '@rackstage/plugin-api-gateway-common';
import { AuthorizedApisService } from '../service/AuthorizedApisService';

export function createHandlers(options: {
  actions: ActionsService;
  apis: AuthorizedApisService;
}): OperationHandlers<ApiGatewayOperations> {
  const { actions, apis } = options;
  return {
    // Each plugin leaves out what the caller may not see.
    listActions: async ({ credentials }) => ({
      items: (await actions.list({ credentials })).actions as never,
    }),
    listApis: async ({ query, credentials }) => ({
      items: await apis.list(query.window ?? 'hour', credentials),
    }),
    getApi: ({ path, query, credentials }) =>
      apis.get(path.id, query.window ?? 'hour', credentials),
  };
}
