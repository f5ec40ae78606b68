import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { WorkspacesClient } from '@rackstage/plugin-workspaces-common';

export const workspacesApiRef = createApiRef<WorkspacesClient>({
  id: 'plugin.workspaces.api',
});

export const workspacesApi = ApiBlueprint.make({
  params: define =>
    define({
      api: workspacesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new WorkspacesClient(options),
    }),
});
