import { expect, test } from '@playwright/test';
import { setTimeout as delay } from 'node:timers/promises';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import {
  aHundred,
  allRunning,
  DeploymentAnswer,
  expectAHundred,
  withoutApproval,
} from '../lib/hundred';
import { PortalApi } from '../lib/PortalApi';
import { chooseSeed, randomFrom } from '../lib/random';
import { startTestPortal, TestPortal } from '../lib/testPortal';
import { until } from '../lib/until';

/** Kills of the portal, of the process of its driver and of its database, by turns, while one request is carried out. */
const kills = Number(process.env.RACKSTAGE_KILLS ?? 3);
const longestPause = 6_000;
const secondsToFinish = 300 + kills * 30;

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let portal: TestPortal;

test.beforeEach(async () => {
  test.setTimeout(180_000);
  // What it has said is stored must be there after it was killed.
  postgres = await startPostgres({ durable: true });
  portal = await startTestPortal({
    speed: 1 / kills,
    database: postgres.url,
    config: {
      ...withoutApproval,
      clouds: { drivers: { sandbox: { process: 'own' } } },
    },
  });
});

test.afterEach(async () => {
  await portal?.stop();
  await postgres?.stop();
});

/** Asks until there is an answer: the same key, the same deployment. */
const ask = (request: object): Promise<DeploymentAnswer> =>
  until(
    'the request is answered',
    async () => {
      try {
        const api = await PortalApi.signIn(portal.url, 'developer');
        return await api.post<DeploymentAnswer>(
          '/api/clouds/deployments',
          request,
        );
      } catch {
        // Whether it was stored, nobody knows: that is what the key is for.
        return undefined;
      }
    },
    { seconds: secondsToFinish },
  );

/** Ends the process in which the driver runs, as the portal itself tells it. */
const killDriver = () =>
  until(
    'the process of the driver is killed',
    async () => {
      try {
        const api = await PortalApi.signIn(portal.url, 'administrator');
        const { items } = await api.get<{
          items: { name: string; process?: { pid?: number } }[];
        }>('/api/clouds/drivers');
        const driver = items.find(({ name }) => name === 'sandbox');
        return process.kill(driver!.process!.pid!, 'SIGKILL');
      } catch {
        // The portal does not answer yet, or the process is just being started.
        return false;
      }
    },
    { seconds: secondsToFinish },
  );

const killing = [
  async () => {
    await portal.kill();
    await portal.restart();
  },
  killDriver,
  () => postgres.kill(),
];

test(`a hundred instances in ten regions are made once each although portal, driver and database are killed ${kills} times`, async () => {
  test.setTimeout(300_000 + kills * 90_000);
  const random = randomFrom(chooseSeed());
  const name = 'survivors';
  const asked = ask(aHundred(name, 5));
  for (let kill = 0; kill < kills; kill++) {
    await delay(random() * longestPause);
    await killing[kill % killing.length]();
  }

  const { id } = await asked;
  const api = await PortalApi.signIn(portal.url, 'developer');
  await until(
    'all of them run',
    async () => {
      const { status } = await api.get<DeploymentAnswer>(
        `/api/clouds/deployments/${id}`,
      );
      return status.text === allRunning;
    },
    { seconds: secondsToFinish },
  );
  await expectAHundred(portal, api, name);
  const { items } = await api.get<{ items: DeploymentAnswer[] }>(
    '/api/clouds/deployments',
  );
  expect(items.map(deployment => deployment.id)).toEqual([id]);
});
