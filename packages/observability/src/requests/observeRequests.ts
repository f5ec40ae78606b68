import { RootHttpRouterConfigureContext } from '@backstage/backend-defaults/rootHttpRouter';
import { httpServers } from './httpServers';
import { passOnRequestIds } from './passOnRequestIds';
import { requestIds } from './requestIds';

/** Gives every request of a root HTTP router an id; before all that handles requests. Its server becomes known, too. */
export function observeRequests({
  app,
  config,
  lifecycle,
  server,
}: RootHttpRouterConfigureContext): void {
  const stop = passOnRequestIds([config.getString('backend.baseUrl')]);
  lifecycle.addShutdownHook(stop);
  app.use(requestIds());
  httpServers.add(server);
}
