import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { WorkspacesClient } from '@rackstage/plugin-workspaces-common';

/** Where things of clouds can be. */
export const cloudWorkspacesApiRef = createApiRef<
  Pick<WorkspacesClient, 'listWorkspaces'>
>({ id: 'plugin.clouds.workspaces' });

export const cloudWorkspacesApi = ApiBlueprint.make({
  name: 'workspaces',
  params: define =>
    define({
      api: cloudWorkspacesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new WorkspacesClient(options),
    }),
});
