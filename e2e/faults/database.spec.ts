import { expect, test } from '@playwright/test';
import { setTimeout as delay } from 'node:timers/promises';
import { startPostgres } from '../../scripts/lib/postgres.mjs';
import { sandboxInstance, startTask, taskEnd } from '../lib/instances';
import { expectMadeOnce } from '../lib/made';
import { PortalApi } from '../lib/PortalApi';
import { chooseSeed, randomFrom } from '../lib/random';
import { startTcpProxy, TcpProxy } from '../lib/testKit';
import { startTestPortal, TestPortal } from '../lib/testPortal';
import { until } from '../lib/until';

/** Times that the database goes away while one task runs. */
const outages = Number(process.env.RACKSTAGE_OUTAGES ?? 2);
const count = 10;
const longestPause = 4_000;
const longestOutage = 4_000;
/** After the database is back; without a restart. */
const secondsUntilReady = 15;

let postgres: Awaited<ReturnType<typeof startPostgres>>;
let proxy: TcpProxy;
let portal: TestPortal;

test.beforeEach(async () => {
  test.setTimeout(180_000);
  postgres = await startPostgres();
  const address = new URL(postgres.url);
  proxy = await startTcpProxy({
    host: address.hostname,
    port: Number(address.port),
  });
  address.port = String(proxy.port);
  portal = await startTestPortal({
    speed: 1 / outages,
    database: address.href,
  });
});

test.afterEach(async () => {
  await portal?.stop();
  await proxy?.close();
  await postgres?.stop();
});

async function readiness(): Promise<{ status: number; failing?: string[] }> {
  const answer = await fetch(`${portal.url}/.backstage/health/v1/readiness`);
  return { status: answer.status, failing: (await answer.json()).failing };
}

test(`ten instances are made once each although the database goes away ${outages} times`, async () => {
  test.setTimeout(300_000 + outages * 60_000);
  const random = randomFrom(chooseSeed());
  const name = 'survivor';
  const pid = portal.pid();
  const api = await PortalApi.signIn(portal.url, 'developer');
  const task = await startTask(
    api,
    sandboxInstance(name, { count, volumeGiB: 5 }),
  );
  for (let outage = 0; outage < outages; outage++) {
    await delay(random() * longestPause);
    proxy.cut();
    await until('the portal says that it is not ready', async () => {
      const { status, failing } = await readiness();
      return status === 503 && failing?.includes('database');
    });
    await delay(random() * longestOutage);
    if (outage % 2 === 0) {
      await postgres.restart();
    }
    proxy.restore();
    await until(
      'the portal is ready again',
      async () => (await readiness()).status === 200,
      { seconds: secondsUntilReady },
    );
    const { status } = await api.fetch('/api/clouds/instances');
    expect(status).toBe(200);
  }

  expect(portal.pid()).toBe(pid);
  expect(await taskEnd(api, task, 180 + outages * 30)).toMatchObject({
    status: 'completed',
  });
  await expectMadeOnce(portal, api, { name, count, volumes: count });
});
