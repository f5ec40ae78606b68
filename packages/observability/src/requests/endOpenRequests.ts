import { RootHttpRouterConfigureContext } from '@backstage/backend-defaults/rootHttpRouter';

/** For requests that are being answered when the portal is told to end. */
const graceMs = 5_000;

/**
 * Lets a portal end that has requests which never do so by themselves: a replica
 * always has one, by which it asks for events, and would be killed in the
 * middle of its own work for want of an end.
 */
export function endOpenRequests({
  lifecycle,
  server,
}: Pick<RootHttpRouterConfigureContext, 'lifecycle' | 'server'>): void {
  lifecycle.addShutdownHook(() => {
    setTimeout(() => server.closeAllConnections(), graceMs).unref();
  });
}
