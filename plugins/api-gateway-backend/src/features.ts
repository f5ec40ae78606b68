import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { endOpenRequests, observeRequests } from '@rackstage/observability';
import { createApiGatewayPlugin } from './plugin';
import { Gateway } from './traffic/Gateway';
import { readLimits } from './traffic/limits';

/** The plugin, and the router of the portal: an id for every request, then the gateway, then the rest. */
export const apiGatewayFeatures = createBackendFeatureLoader({
  loader() {
    const gateway = new Gateway();
    return [
      rootHttpRouterServiceFactory({
        configure: context => {
          const { app, config, applyDefaults } = context;
          observeRequests(context);
          endOpenRequests(context);
          app.use(gateway.middleware(readLimits(config)));
          applyDefaults();
        },
      }),
      createApiGatewayPlugin(gateway),
    ];
  },
});
