import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { passOnRequestIds } from './passOnRequestIds';
import { requestIds } from './requestIds';

/** Backstage's own, with an id for every request. */
export const observedHttpRouterFactory = rootHttpRouterServiceFactory({
  configure({ app, applyDefaults, config, lifecycle }) {
    const stop = passOnRequestIds([config.getString('backend.baseUrl')]);
    lifecycle.addShutdownHook(stop);
    app.use(requestIds());
    applyDefaults();
  },
});
