import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';

/** For requests that are being answered when the portal is told to end. */
const graceMs = 5_000;

/**
 * The server of the portal. It does not wait for requests that never end by
 * themselves: a replica always has one, by which it asks for events, and would
 * be killed in the middle of its own work for want of an end.
 */
export const rootHttpRouter = rootHttpRouterServiceFactory({
  configure({ applyDefaults, lifecycle, server }) {
    applyDefaults();
    lifecycle.addShutdownHook(() => {
      setTimeout(() => server.closeAllConnections(), graceMs).unref();
    });
  },
});
