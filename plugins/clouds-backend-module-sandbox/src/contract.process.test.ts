import {
  DriverDescription,
  DriverSupervisor,
  hostDriver,
} from '@rackstage/plugin-clouds-node/host';
import { describeCloudDriverContract } from '@rackstage/plugin-clouds-node/testUtils';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createSandboxHarness } from './__testUtils__/sandboxHarness';
import { sandboxDriver } from './sandboxDriver';

const root = resolve(__dirname, '../../..');
const out = mkdtempSync(join(tmpdir(), 'rackstage-sandbox-driver-'));

const supervisor = new DriverSupervisor({
  async locate() {
    return { folder: join(out, 'driver'), entry: 'index.cjs' };
  },
});

const description: DriverDescription = { ...sandboxDriver, importFormats: [] };

beforeAll(() => {
  execFileSync(process.execPath, [
    join(root, 'scripts/pack-driver.mjs'),
    join(root, 'plugins/clouds-backend-module-sandbox'),
    out,
  ]);
}, 60_000);

afterAll(async () => {
  await supervisor.stop();
  rmSync(out, { recursive: true });
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
