import { RootHttpRouterConfigureContext } from '@backstage/backend-defaults/rootHttpRouter';
import { passOnRequestIds } from './passOnRequestIds';
import { requestIds } from './requestIds';

/** Gives every request of a root HTTP router an id; before all that handles requests. */
export function observeRequests({
  app,
  config,
  lifecycle,
}: RootHttpRouterConfigureContext): void {
  const stop = passOnRequestIds([config.getString('backend.baseUrl')]);
  lifecycle.addShutdownHook(stop);
  app.use(requestIds());
}
