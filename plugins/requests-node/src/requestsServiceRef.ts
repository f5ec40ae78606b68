import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { HttpRequestsService } from './HttpRequestsService';
import { RequestsService } from './RequestsService';

/** The requests context, for other backends. */
export const requestsServiceRef = createServiceRef<RequestsService>({
  id: 'requests',
  scope: 'plugin',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: ({ auth, discovery }) =>
        new HttpRequestsService(auth, discovery),
    }),
});
