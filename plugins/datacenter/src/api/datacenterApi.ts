import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { DatacenterClient } from '@rackstage/plugin-datacenter-common';

export const datacenterApiRef = createApiRef<DatacenterClient>({
  id: 'plugin.datacenter.api',
});

export const datacenterApi = ApiBlueprint.make({
  params: define =>
    define({
      api: datacenterApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new DatacenterClient(options),
    }),
});
