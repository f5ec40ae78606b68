import {
  DriverDescription,
  DriverSupervisor,
  hostDriver,
} from '@rackstage/plugin-clouds-node/host';
import { describeCloudDriverContract } from '@rackstage/plugin-clouds-node/testUtils';
import { packDriver } from '@rackstage/test-kit';
import { createSandboxHarness } from './__testUtils__/sandboxHarness';
import { sandboxDriver } from './sandboxDriver';

const packed = packDriver('plugins/clouds-backend-module-sandbox', 'sandbox');
const supervisor = new DriverSupervisor({ locate: async () => packed });

const description: DriverDescription = { ...sandboxDriver, importFormats: [] };

afterAll(async () => {
  await supervisor.stop();
  packed.remove();
});

describeCloudDriverContract(
  'the sandbox driver in a process of its own keeps the driver contract',
  createSandboxHarness({ driver: hostDriver(description, supervisor) }),
);

describe('the process of the sandbox driver', () => {
  it('says of itself what the driver says', async () => {
    expect(await supervisor.ask({ type: 'describe' })).toEqual({
      name: sandboxDriver.name,
      title: sandboxDriver.title,
      'title@ko': sandboxDriver['title@ko'],
      createsOnce: sandboxDriver.createsOnce,
      simulated: true,
      configSchema: sandboxDriver.configSchema,
      credentialSchema: sandboxDriver.credentialSchema,
      importFormats: [],
    });
  });

  it('was one all the time, and is small', () => {
    const { restarts, rssBytes = 0 } = supervisor.getStatus();
    expect(restarts).toBe(0);
    expect(rssBytes / 1024 / 1024).toBeLessThan(100);
  });
});
