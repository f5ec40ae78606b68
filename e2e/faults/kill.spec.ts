import { expect, test } from '@playwright/test';
import { setTimeout as delay } from 'node:timers/promises';
import { sandboxInstance, startTask, taskEnd } from '../lib/instances';
import { expectMadeOnce } from '../lib/made';
import { PortalApi } from '../lib/PortalApi';
import { chooseSeed, randomFrom } from '../lib/random';
import { startTestPortal, TestPortal } from '../lib/testPortal';

/** Kills of the backend while one task runs. */
const kills = Number(process.env.RACKSTAGE_KILLS ?? 2);
const count = 10;
/** Longer than a task needs that nobody disturbs. */
const longestPause = 6_000;
/** The sandbox is slower the more kills there are. */
const secondsToFinish = 180 + kills * 20;

let portal: TestPortal;

test.beforeEach(async () => {
  test.setTimeout(180_000);
  // Slower than life when there are many kills, so that the task lasts through them.
  portal = await startTestPortal({
    speed: 1 / kills,
    database: process.env.RACKSTAGE_TEST_POSTGRES,
  });
});

test.afterEach(() => portal?.stop());

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
  await expectMadeOnce(portal, after, { name, count, volumes: count });
});
