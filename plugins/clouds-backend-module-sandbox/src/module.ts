import { createBackendModule } from '@backstage/backend-plugin-api';
import { cloudDriversExtensionPoint } from '@rackstage/plugin-clouds-node';
import { sandboxDriver } from './sandboxDriver';

/** Brings the simulated cloud into the portal. */
export const cloudsModuleSandbox = createBackendModule({
  pluginId: 'clouds',
  moduleId: 'sandbox',
  register(env) {
    env.registerInit({
      deps: { drivers: cloudDriversExtensionPoint },
      async init({ drivers }) {
        drivers.addDriver(sandboxDriver);
      },
    });
  },
});
