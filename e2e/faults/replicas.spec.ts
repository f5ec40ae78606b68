import { randomBytes } from 'node:crypto';
import { Page } from '@playwright/test';
import { givenOrStartedPostgres } from '../../scripts/lib/postgres.mjs';
import { expect, test } from '../lib/fixtures';
import { startAnew } from '../lib/forms';
import { listInstances, sandboxRegion } from '../lib/instances';
import { PortalApi } from '../lib/PortalApi';
import { people } from '../lib/people';
import {
  ReplicatedPortal,
  startReplicatedPortal,
} from '../lib/replicatedPortal';
import { SandboxApi } from '../lib/SandboxApi';
import { until } from '../lib/until';
import { fillVirtualMachine } from '../lib/wizard';

/** Replicas killed while somebody works, one after the other. */
const kills = Math.min(Number(process.env.RACKSTAGE_KILLS ?? 2), 6);

const serviceToken = randomBytes(24).toString('base64url');

let postgres: Awaited<ReturnType<typeof givenOrStartedPostgres>>;
let portal: ReplicatedPortal;

test.beforeEach(async () => {
  test.setTimeout(180_000 + kills * 60_000);
  postgres = await givenOrStartedPostgres();
  portal = await startReplicatedPortal({
    database: postgres.url,
    serviceToken,
  });
});

test.afterEach(async () => {
  await portal?.stop();
  await postgres?.stop();
});

/** What the portal has told the page by itself. */
function signals(page: Page): string[] {
  const heard: string[] = [];
  page.on('websocket', socket =>
    socket.on('framereceived', ({ payload }) => heard.push(String(payload))),
  );
  return heard;
}

/** By one replica; the page may be connected to another. */
async function notify(replica: number, title: string) {
  const response = await fetch(
    `${portal.replicaUrl(replica)}/api/notifications/notifications`,
    {
      method: 'POST',
      headers: {
        authorization: `Bearer ${serviceToken}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify({
        recipients: { type: 'entity', entityRef: people.developer },
        payload: { title },
      }),
    },
  );
  expect(response.status).toBe(200);
}

/** Each replica's notification reaches the page. */
async function hears(heard: string[], round: number) {
  for (let replica = 0; replica < portal.replicas; replica++) {
    const before = heard.length;
    await until(
      `the page hears of round ${round} from ${replica}`,
      async () => {
        // Again: a page whose connection was cut hears nothing until it has a new one.
        await notify(replica, `Round ${round}`);
        return heard.slice(before).some(said => said.includes('notification'));
      },
      { interval: 1000 },
    );
  }
}

test(`nobody notices that replicas are killed (${kills} times)`, async ({
  page,
  say,
  signInAs,
  uniqueName: name,
}) => {
  const heard = signals(page);
  await signInAs('developer');
  await page.goto(`${portal.url}/create/templates/default/virtual-machine`);
  await startAnew(page, say);
  const main = page.getByRole('main').first();
  await fillVirtualMachine(page, say, {
    account: /Sandbox/,
    region: /Korea Central/,
    name,
    image: /Ubuntu 24.04/,
    spec: /General 2 vCPU 8 GiB/,
  });
  await page.getByRole('button', { name: say.create, exact: true }).click();
  await page.waitForURL(/\/requests\//);

  for (let kill = 0; kill < kills; kill++) {
    const replica = kill % portal.replicas;
    await portal.kill(replica);
    if (kill === 0) {
      // The task goes on in the other one, and the open page with it.
      const entity = page.getByRole('link', { name });
      await expect(entity).toBeVisible({ timeout: 60_000 });
      await entity.click();
      await page.waitForURL(/\/catalog\/default\/resource\//);
    } else {
      const [from, to] =
        kill % 2 === 1 ? [say.stop, say.stopped] : [say.start, say.running];
      await page.getByRole('button', { name: from, exact: true }).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: from, exact: true })
        .click();
      await expect(main.getByText(to, { exact: true }).first()).toBeVisible({
        timeout: 40_000,
      });
    }
    await expect(main.getByText(name).first()).toBeVisible();
    await portal.restart(replica);
    await hears(heard, kill);
  }

  // Still signed in, and nothing was made twice.
  await page.goto(`${portal.url}/clouds/instances?q=${name}`);
  await expect(page.getByRole('row', { name })).toHaveCount(1);
  const { endpoint, apiKey } = portal.sandbox;
  const machines = await new SandboxApi(endpoint, apiKey).list(
    'instances',
    sandboxRegion,
  );
  expect(machines.map(machine => machine.name)).toEqual([name]);
  for (let replica = 0; replica < portal.replicas; replica++) {
    const url = portal.replicaUrl(replica);
    // A session of one replica holds in the other.
    const session = await PortalApi.signIn(portal.url, 'developer');
    expect(await listInstances(session, name)).toHaveLength(1);
    const api = await PortalApi.signIn(url, 'developer');
    await until(
      `replica ${replica} finds things`,
      async () => {
        // A replica that has just started may not have its index yet.
        const { results } = await api
          .get<{ results: unknown[] }>('/api/search/query?term=petition')
          .catch(() => ({ results: [] }));
        return results.length > 0;
      },
      { seconds: 150, interval: 1000 },
    );
  }
});
