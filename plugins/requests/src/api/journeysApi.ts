import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { JourneysClient } from '@rackstage/plugin-requests-common';

export const journeysApiRef = createApiRef<JourneysClient>({
  id: 'plugin.requests.journeys-api',
});

export const journeysApi = ApiBlueprint.make({
  name: 'journeys',
  params: define =>
    define({
      api: journeysApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new JourneysClient(options),
    }),
});
