import { startTestBackend } from '@backstage/backend-test-utils';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  CloudDriver,
  cloudDriversExtensionPoint,
} from '@rackstage/plugin-clouds-node';
import cloudsModuleAws from '.';

describe('cloudsModuleAws', () => {
  it('brings the driver to the clouds plugin', async () => {
    const drivers: CloudDriver[] = [];
    const clouds = createBackendPlugin({
      pluginId: 'clouds',
      register(env) {
        env.registerExtensionPoint(cloudDriversExtensionPoint, {
          addDriver: driver => drivers.push(driver),
        });
        env.registerInit({ deps: {}, async init() {} });
      },
    });
    await startTestBackend({ features: [clouds, cloudsModuleAws] });
    expect(drivers.map(({ name }) => name)).toEqual(['aws']);
  });
});
