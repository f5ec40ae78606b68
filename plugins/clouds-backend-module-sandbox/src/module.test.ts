import { startTestBackend } from '@backstage/backend-test-utils';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import {
  CloudDriver,
  cloudDriversExtensionPoint,
} from '@rackstage/plugin-clouds-node';
import cloudsModuleSandbox from '.';

describe('cloudsModuleSandbox', () => {
  it('brings the driver to the clouds plugin, marked as simulated', async () => {
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
    await startTestBackend({ features: [clouds, cloudsModuleSandbox] });
    expect(drivers.map(({ name, simulated }) => [name, simulated])).toEqual([
      ['sandbox', true],
    ]);
  });
});
