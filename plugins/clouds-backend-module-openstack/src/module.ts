import { createBackendModule } from '@backstage/backend-plugin-api';
import { cloudDriversExtensionPoint } from '@rackstage/plugin-clouds-node';
import { openStackDriver } from './OpenStackDriver';
import { cloudProfiles } from './profiles';
import { profileDriver } from './profiles/profileDriver';

/** Brings OpenStack into the portal, and the clouds that are made of it. */
export const cloudsModuleOpenstack = createBackendModule({
  pluginId: 'clouds',
  moduleId: 'openstack',
  register(env) {
    env.registerInit({
      deps: { drivers: cloudDriversExtensionPoint },
      async init({ drivers }) {
        drivers.addDriver(openStackDriver);
        for (const profile of cloudProfiles) {
          drivers.addDriver(profileDriver(profile));
        }
      },
    });
  },
});
