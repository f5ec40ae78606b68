import { expect, test } from '@playwright/test';
import { setTimeout as delay } from 'node:timers/promises';
import {
  listInstances,
  sandboxInstance,
  sandboxRegion,
  startTask,
  taskEnd,
} from '../lib/instances';
import { PortalApi } from '../lib/PortalApi';
import { chooseSeed, randomFrom } from '../lib/random';
import { SandboxApi } from '../lib/SandboxApi';
import { startTestPortal, TestPortal } from '../lib/testPortal';

/** Kills of the backend while one task runs. */
const kills = Number(process.env.RACKSTAGE_KILLS ?? 3);
const count = 10;
/** Longer than a task needs that nobody disturbs. */
const longestPause = 6_000;
/** The sandbox is slower the more kills there are. */
const secondsToFinish = 180 + kills * 20;

let portal: TestPortal;

test.beforeEach(async () => {
  // Slower than life when there are many kills, so that the task lasts through them.
  portal = await startTestPortal({
    speed: 1 / kills,
    database: process.env.RACKSTAGE_TEST_POSTGRES,
  });
});

test.afterEach(() => portal.stop());

test(`ten instances are made once each although the backend is killed ${kills} times`, async () => {
  test.setTimeout(180_000 + kills * 60_000);
  const random = randomFrom(chooseSeed());
  const name = 'survivor';
  const api = await PortalApi.signIn(portal.url, 'developer');
  const task = await startTask(
    api,
    sandboxInstance(name, { count, volumeGiB: 5 }),
  );
  for (let kill = 0; kill < kills; kill++) {
    await delay(random() * longestPause);
    await portal.kill();
    await portal.restart();
  }

  const after = await PortalApi.signIn(portal.url, 'developer');
  expect(await taskEnd(after, task, secondsToFinish)).toMatchObject({
    status: 'completed',
  });
  const expected = Array.from(
    { length: count },
    (_, index) => `${name}-${String(index + 1).padStart(2, '0')}`,
  );
  const managed = await listInstances(after, name);
  expect(managed.map(instance => instance.name).sort()).toEqual(expected);
  expect(new Set(managed.map(({ phase }) => phase))).toEqual(
    new Set(['Running']),
  );
  const { endpoint, apiKey } = portal.sandbox;
  const sandbox = new SandboxApi(endpoint, apiKey);
  const machines = await sandbox.list('instances', sandboxRegion);
  expect(machines.map(machine => machine.name).sort()).toEqual(expected);
  expect(machines.map(({ id }) => id).sort()).toEqual(
    managed.map(({ cloudId }) => cloudId).sort(),
  );
  expect(await sandbox.list('volumes', sandboxRegion)).toHaveLength(count);
});
