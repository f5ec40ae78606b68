import { createBackendModule } from '@backstage/backend-plugin-api';
import { cloudDriversExtensionPoint } from '@rackstage/plugin-clouds-node';
import { awsDriver } from './awsDriver';

/** Brings AWS into the portal. */
export const cloudsModuleAws = createBackendModule({
  pluginId: 'clouds',
  moduleId: 'aws',
  register(env) {
    env.registerInit({
      deps: { drivers: cloudDriversExtensionPoint },
      async init({ drivers }) {
        drivers.addDriver(awsDriver);
      },
    });
  },
});
