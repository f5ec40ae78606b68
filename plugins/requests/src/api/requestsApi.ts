import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { RequestsClient } from '@rackstage/plugin-requests-common';

export const requestsApiRef = createApiRef<RequestsClient>({
  id: 'plugin.requests.api',
});

export const requestsApi = ApiBlueprint.make({
  params: define =>
    define({
      api: requestsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new RequestsClient(options),
    }),
});
