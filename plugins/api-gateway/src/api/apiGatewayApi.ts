import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { ApiGatewayClient } from '@rackstage/plugin-api-gateway-common';

export const apiGatewayApiRef = createApiRef<
  Pick<ApiGatewayClient, 'listApis' | 'getApi'>
>({ id: 'plugin.api-gateway.api' });

export const apiGatewayApi = ApiBlueprint.make({
  params: define =>
    define({
      api: apiGatewayApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new ApiGatewayClient(options),
    }),
});
