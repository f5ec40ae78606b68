import {
  ApiBlueprint,
  createApiRef,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { WorkspacesClient } from '@rackstage/plugin-workspaces-common';

/** Where subscriptions and endpoints can be. */
export const webhookWorkspacesApiRef = createApiRef<
  Pick<WorkspacesClient, 'listWorkspaces'>
>({ id: 'plugin.webhooks.workspaces' });

export const webhookWorkspacesApi = ApiBlueprint.make({
  name: 'workspaces',
  params: define =>
    define({
      api: webhookWorkspacesApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => new WorkspacesClient(options),
    }),
});
