import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { CloudsClient } from '@rackstage/plugin-clouds-common';

export const cloudsApiRef = createApiRef<CloudsClient>({
  id: 'plugin.clouds.api',
});

export const cloudsApi = ApiBlueprint.make({
  params: define =>
    define({
      api: cloudsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new CloudsClient(options),
    }),
});
