import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { createApiGatewayPlugin } from './plugin';
import { Gateway } from './traffic/Gateway';
import { readLimits } from './traffic/limits';

/** The plugin, and the router of the portal with the gateway in front. */
export const apiGatewayFeatures = createBackendFeatureLoader({
  loader() {
    const gateway = new Gateway();
    return [
      rootHttpRouterServiceFactory({
        configure: ({ app, config, applyDefaults }) => {
          app.use(gateway.middleware(readLimits(config)));
          applyDefaults();
        },
      }),
      createApiGatewayPlugin(gateway),
    ];
  },
});
