import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { DatacenterPageClient } from './DatacenterPageClient';

export const datacenterApiRef = createApiRef<DatacenterPageClient>({
  id: 'plugin.datacenter.api',
});

export const datacenterApi = ApiBlueprint.make({
  params: define =>
    define({
      api: datacenterApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new DatacenterPageClient(options),
    }),
});
