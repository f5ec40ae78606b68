import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { endOpenRequests } from './endOpenRequests';
import { observeRequests } from './observeRequests';

/** Backstage's own root HTTP router, with an id for every request. */
export const observedRouterFactory = rootHttpRouterServiceFactory({
  configure(context) {
    observeRequests(context);
    endOpenRequests(context);
    context.applyDefaults();
  },
});
