import { randomUUID } from 'node:crypto';
import { Page } from '@playwright/test';
import { expect, test } from '../lib/fixtures';
import {
  listInstances,
  sandboxInstance,
  sandboxRegion,
  startTask,
  taskEnd,
} from '../lib/instances';
import { PortalApi } from '../lib/PortalApi';
import { makeResource } from '../lib/resources';
import { startTestPortal, TestPortal } from '../lib/testPortal';
import { until } from '../lib/until';

let portal: TestPortal;

test.beforeEach(async () => {
  test.setTimeout(400_000);
  portal = await startTestPortal({
    speed: 10,
    database: process.env.RACKSTAGE_TEST_POSTGRES,
  });
});

test.afterEach(() => portal?.stop());

/** One thing of each sort that has a page of its own. */
async function makeOfEach(name: string) {
  const api = await PortalApi.signIn(portal.url, 'developer');
  const task = await startTask(api, sandboxInstance(name));
  expect(await taskEnd(api, task)).toMatchObject({ status: 'completed' });
  const [instance] = await listInstances(api, name);
  const volume = await makeResource(api, 'volume', name, { sizeGiB: 10 });
  const deployment = await api.post<{ id: string }>('/api/clouds/deployments', {
    name: `${name}-d`,
    owner: 'group:default/civic-services',
    groups: [
      {
        name: 'web',
        account: 'sandbox',
        region: sandboxRegion,
        image: 'ubuntu-24.04-x86-64',
        spec: 'g1-2x8',
        count: 1,
      },
    ],
    idempotencyKey: randomUUID(),
  });
  await until('the deployment runs', async () => {
    const { phase } = await api.get<{ phase: string }>(
      `/api/clouds/deployments/${deployment.id}`,
    );
    return phase === 'Running';
  });
  const { items } = await api.get<{ items: { id: string }[] }>(
    '/api/clouds/accounts?name=sandbox',
  );
  const kinds = await api.get<{ items: { kind: string }[] }>(
    '/api/clouds/resource-kinds',
  );
  return {
    kinds: kinds.items.map(({ kind }) => kind),
    instanceId: instance.id,
    entityRef: instance.entityRef,
    volumeId: volume.id,
    deploymentId: deployment.id,
    accountId: items[0].id,
  };
}

/** Every page of clouds, and every way to look at one. */
const pagesOf = (made: Awaited<ReturnType<typeof makeOfEach>>) => [
  '/',
  '/clouds/instances',
  `/clouds/instances/${made.instanceId}`,
  `/catalog/default/${made.entityRef.replace('default/', '').replace(':', '/')}`,
  '/clouds/deployments',
  `/clouds/deployments/${made.deploymentId}`,
  '/clouds/resources',
  ...made.kinds.flatMap(kind => [
    `/clouds/resources?kind=${kind}`,
    `/clouds/resources/new?kind=${kind}&account=sandbox&region=${sandboxRegion}`,
  ]),
  `/clouds/resources/${made.volumeId}`,
  '/clouds/inventory',
  `/clouds/inventory?view=tree&open=${made.accountId}&open=${made.accountId}/${sandboxRegion}`,
  '/clouds/inventory?view=map',
  '/clouds/inventory?view=events',
  '/clouds/commands',
  '/clouds/accounts',
  ...['inventory', 'reading', 'prices', 'settings'].map(
    tab => `/clouds/accounts/${made.accountId}?tab=${tab}`,
  ),
  '/clouds/accounts/new',
  '/drivers',
  '/create/templates/default/virtual-machine',
  '/create/templates/default/instance-group',
  '/create/templates/default/container-cluster',
];

/** What a page asks of clouds while it is looked at, and how that is answered. */
function asked(page: Page): string[] {
  const answers: string[] = [];
  page.on('response', response => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/api/clouds/')) {
      answers.push(
        `${response.request().method()} ${pathname} ${response.status()}`,
      );
    }
  });
  return answers;
}

test('every page of clouds is looked at without a cloud', async ({
  page,
  signInAs,
  uniqueName: name,
}) => {
  const made = await makeOfEach(name);
  await signInAs('administrator');
  // Whatever asks it from now on fails.
  await portal.endCloud();
  const answers = asked(page);
  for (const path of pagesOf(made)) {
    answers.length = 0;
    await test.step(path, async () => {
      await page.goto(`${portal.url}${path}`, { waitUntil: 'networkidle' });
      await expect(page.locator('#root')).not.toBeEmpty();
      if (path.startsWith('/clouds')) {
        expect(answers, path).not.toEqual([]);
      }
      expect(
        answers.filter(answer => !/^GET .* (200|304)$/.test(answer)),
        path,
      ).toEqual([]);
    });
  }
});
