import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { RequestsClient } from '@rackstage/plugin-requests-common';

/** Requests by which plans are approved. */
export const requestsApiRef = createApiRef<RequestsClient>({
  id: 'plugin.datacenter.requests-api',
});

export const requestsApi = ApiBlueprint.make({
  name: 'requests',
  params: define =>
    define({
      api: requestsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new RequestsClient(options),
    }),
});
