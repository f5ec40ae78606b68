import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { HttpWorkspacesService } from './HttpWorkspacesService';
import { WorkspacesService } from './WorkspacesService';

/** The workspaces context, for other backends. */
export const workspacesServiceRef = createServiceRef<WorkspacesService>({
  id: 'workspaces',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) =>
        new HttpWorkspacesService(auth, discovery),
    }),
});
