import { createBackendModule } from '@backstage/backend-plugin-api';
import { cloudDriversExtensionPoint } from '@rackstage/plugin-clouds-node';
import { openStackDriver } from './OpenStackDriver';

/** Brings OpenStack into the portal. */
export const cloudsModuleOpenstack = createBackendModule({
  pluginId: 'clouds',
  moduleId: 'openstack',
  register(env) {
    env.registerInit({
      deps: { drivers: cloudDriversExtensionPoint },
      async init({ drivers }) {
        drivers.addDriver(openStackDriver);
      },
    });
  },
});
