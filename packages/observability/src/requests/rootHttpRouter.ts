import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { passOnRequestIds } from './passOnRequestIds';
import { requestIds } from './requestIds';

/** For requests that are being answered when the portal is told to end. */
const graceMs = 5_000;

/**
 * Backstage's own, with an id for every request. When it ends it does not wait
 * for requests that never end by themselves: a replica always has one, by which
 * it asks for events, and would be killed in the middle of its own work.
 */
export const observedHttpRouterFactory = rootHttpRouterServiceFactory({
  configure({ app, applyDefaults, config, lifecycle, server }) {
    const stop = passOnRequestIds([config.getString('backend.baseUrl')]);
    lifecycle.addShutdownHook(stop);
    lifecycle.addShutdownHook(() => {
      setTimeout(() => server.closeAllConnections(), graceMs).unref();
    });
    app.use(requestIds());
    applyDefaults();
  },
});
