import { OperationActions } from '@rackstage/openapi-actions';
import { ApiGatewayOperations } from '@rackstage/plugin-api-gateway-common';

export const apiGatewayActions: OperationActions<ApiGatewayOperations> = {
  listActions: { none: 'It is how the command line learns its commands' },
  listApis: [{ name: 'list-apis', title: 'List the APIs and their traffic' }],
  getApi: [{ name: 'get-api', title: 'Show the routes and callers of an API' }],
};
