import { Page } from '@playwright/test';
import { startEventReceiver } from '../../lib/eventReceiver';
import { collectFailures, expectWellMade } from '../../lib/expectWellMade';
import { expect, test, uniqueName } from '../../lib/fixtures';
import {
  listInstances,
  sandboxInstance,
  sandboxRegion,
  startTask,
  taskEnd,
} from '../../lib/instances';
import { PortalApi } from '../../lib/PortalApi';
import { Role } from '../../lib/people';
import { makeResource } from '../../lib/resources';
import { savePicture } from '../../lib/savePicture';
import { Words } from '../../lib/words';

interface Made {
  name: string;
  volumeId: string;
  groupId: string;
  instanceId: string;
  entityRef: string;
  accountId: string;
  taskId: string;
  subscriptionId: string;
}

/** Something to look at: an instance with a volume, a security group, the account it is in, the task that made it and who hears of it. */
async function make(
  api: PortalApi,
  name: string,
  receiver: string,
): Promise<Made> {
  const { id: subscriptionId } = await api.post<{ id: string }>(
    '/api/webhooks/subscriptions',
    {
      name,
      owner: 'group:default/civic-services',
      url: receiver,
      eventTypes: ['rackstage.clouds.instance.*'],
      filter: [{ pointer: '/data/name', operator: 'equals', values: [name] }],
    },
  );
  const taskId = await startTask(
    api,
    // Where the volume is made that is attached to it.
    sandboxInstance(name, { zone: `${sandboxRegion}a` }),
  );
  expect(await taskEnd(api, taskId)).toMatchObject({ status: 'completed' });
  const [{ id: instanceId, entityRef }] = await listInstances(api, name);
  const { items } = await api.get<{ items: { id: string; name: string }[] }>(
    '/api/clouds/accounts',
  );
  const accountId = items.find(account => account.name === 'sandbox')!.id;
  const volume = await makeResource(api, 'volume', name, {
    sizeGiB: 10,
    attachedTo: instanceId,
  });
  const group = await makeResource(api, 'security-group', name, {
    rules: [
      {
        direction: 'ingress',
        protocol: 'tcp',
        fromPort: 443,
        toPort: 443,
        peer: '10.0.0.0/8',
      },
    ],
  });
  return {
    name,
    instanceId,
    entityRef,
    accountId,
    taskId,
    volumeId: volume.id,
    groupId: group.id,
    subscriptionId,
  };
}

/** A page, and something on it that is there only when it has read what it shows. */
interface Look {
  name: string;
  role: Role;
  path: (made: Made) => string;
  /** What is done on the page before it is looked at. */
  open?: (page: Page, say: Words) => Promise<void>;
  shows: (page: Page, say: Words, made: Made) => ReturnType<Page['getByText']>;
}

const heading = (page: Page, name: string) =>
  page.getByRole('heading', { name }).first();

const pages: Look[] = [
  {
    name: 'home',
    role: 'developer',
    path: () => '/',
    shows: (page, _say, { name }) =>
      page.getByRole('link', { name: new RegExp(name) }).first(),
  },
  {
    name: 'instances',
    role: 'developer',
    path: () => '/clouds/instances',
    shows: (page, say) => page.getByText(say.running).first(),
  },
  {
    name: 'instance',
    role: 'developer',
    path: ({ instanceId }) => `/clouds/instances/${instanceId}`,
    shows: (page, say) => page.getByText(say.conditions).first(),
  },
  {
    name: 'volumes',
    role: 'developer',
    path: ({ name }) => `/clouds/resources?kind=volume&q=${name}`,
    shows: (page, _say, { name }) =>
      page.getByRole('link', { name, exact: true }).first(),
  },
  {
    name: 'security-groups',
    role: 'developer',
    path: ({ name }) => `/clouds/resources?kind=security-group&q=${name}`,
    shows: (page, _say, { name }) => page.getByRole('link', { name }).first(),
  },
  {
    name: 'volume',
    role: 'developer',
    path: ({ volumeId }) => `/clouds/resources/${volumeId}`,
    shows: (page, say) => page.getByText(say.conditions).first(),
  },
  {
    name: 'security-group',
    role: 'developer',
    path: ({ groupId }) => `/clouds/resources/${groupId}`,
    shows: page => page.getByRole('cell', { name: '10.0.0.0/8' }),
  },
  ...['volume', 'snapshot', 'key-pair', 'security-group'].map((kind): Look => ({
    name: `new-${kind}`,
    role: 'developer',
    path: () =>
      `/clouds/resources/new?kind=${kind}&account=sandbox&region=${sandboxRegion}`,
    shows: (page, say) => page.getByLabel(say.name).first(),
  })),
  {
    name: 'accounts',
    role: 'operator',
    path: () => '/clouds/accounts',
    shows: (page, say) => page.getByText(say.simulated).first(),
  },
  {
    name: 'account',
    role: 'operator',
    path: ({ accountId }) => `/clouds/accounts/${accountId}?kind=spec`,
    shows: page => page.getByText('General 2 vCPU').first(),
  },
  {
    name: 'account-prices',
    role: 'operator',
    path: ({ accountId }) => `/clouds/accounts/${accountId}?tab=prices`,
    shows: page => page.getByText('General 2 vCPU').first(),
  },
  {
    name: 'new-account',
    role: 'operator',
    path: () => '/clouds/accounts/new',
    shows: (page, say) => page.getByLabel(say.kindOfCloud).first(),
  },
  {
    name: 'drivers',
    role: 'operator',
    path: () => '/drivers',
    shows: (page, say) => page.getByText(say.simulated).first(),
  },
  {
    name: 'gateway',
    role: 'operator',
    path: () => '/gateway',
    shows: page => page.getByRole('rowheader', { name: /clouds/ }).first(),
  },
  {
    name: 'audit',
    role: 'viewer',
    path: () => '/audit',
    shows: page =>
      page
        .getByRole('button', { name: /^auth\.|^clouds\.|^scaffolder\./ })
        .first(),
  },
  {
    name: 'gateway-api',
    role: 'operator',
    path: () => '/gateway/clouds',
    shows: page => page.getByText('/accounts/{id}').first(),
  },
  {
    name: 'catalog',
    role: 'operator',
    path: () => '/catalog?filters[kind]=resource&filters[user]=all',
    shows: page => page.getByRole('link', { name: /^e2e-/ }).first(),
  },
  {
    name: 'instance-entity',
    role: 'developer',
    path: ({ entityRef }) =>
      `/catalog/${entityRef.replace(/^(\w+):([^/]+)/, '$2/$1')}`,
    shows: (page, say) => page.getByText(say.running).first(),
  },
  {
    name: 'group',
    role: 'operator',
    path: () => '/catalog/default/group/civic-services',
    shows: page => page.getByRole('link', { name: /Sora Park|박소라/ }).first(),
  },
  {
    name: 'user',
    role: 'operator',
    path: () => '/catalog/default/user/sora.park',
    shows: page =>
      page.getByRole('link', { name: /Civic services|민원서비스팀/ }).first(),
  },
  {
    name: 'graph',
    role: 'operator',
    path: () =>
      '/catalog-graph?rootEntityRefs[]=component:default/petition-web&maxDepth=1',
    shows: page => page.locator('svg text').first(),
  },
  {
    name: 'apis',
    role: 'developer',
    path: () => '/api-docs',
    shows: page => page.getByRole('link', { name: /Petitions|민원/ }).first(),
  },
  {
    name: 'templates',
    role: 'developer',
    path: () => '/create/templates',
    shows: (page, say) => page.getByText(say.virtualMachine).first(),
  },
  {
    name: 'template',
    role: 'developer',
    path: () => '/create/templates/default/virtual-machine',
    shows: (page, say) =>
      page.getByRole('button', { name: say.next, exact: true }),
  },
  {
    name: 'tasks',
    role: 'developer',
    path: () => '/create/tasks',
    shows: (page, say) =>
      page.getByText(say.virtualMachine, { exact: false }).first(),
  },
  {
    name: 'task-page',
    role: 'developer',
    path: ({ taskId }) => `/create/tasks/${taskId}`,
    shows: (page, say) =>
      page.getByRole('link', { name: say.openRequest }).first(),
  },
  {
    name: 'requests',
    role: 'developer',
    path: ({ name }) =>
      `/requests?view=mine&q=${name}&currency=KRW&amountFrom=1&submittedFrom=2026-01-01T00:00:00Z&submittedTo=2100-01-01T00:00:00Z`,
    shows: (page, _say, { name }) =>
      page.getByRole('link', { name, exact: true }).first(),
  },
  {
    name: 'search',
    role: 'developer',
    path: () => '/search?query=petition',
    shows: page =>
      page.getByRole('link', { name: /Civic services|민원서비스팀/ }).first(),
  },
  {
    name: 'palette',
    role: 'developer',
    path: () => '/',
    open: async (page, say) => {
      await expect(page.getByText(say.myInstances).first()).toBeVisible();
      await page.keyboard.press('Control+k');
      await page
        .getByRole('dialog', { name: say.palette })
        .getByRole('searchbox')
        .fill('petition');
    },
    shows: page => page.getByRole('option', { name: /Petition web|민원 웹/ }),
  },
  {
    name: 'search-nothing',
    role: 'developer',
    path: () => '/search?query=qqqzzz',
    shows: (page, say) => page.getByText(say.nothingFound),
  },
  {
    name: 'webhooks',
    role: 'developer',
    path: () => '/webhooks/subscriptions',
    shows: (page, _say, { name }) =>
      page.getByRole('link', { name, exact: true }),
  },
  {
    name: 'webhook',
    role: 'developer',
    path: ({ subscriptionId }) => `/webhooks/subscriptions/${subscriptionId}`,
    shows: page => page.getByText('rackstage.clouds.instance.ready.v1'),
  },
  {
    name: 'new-webhook',
    role: 'developer',
    path: () => '/webhooks/subscriptions/new',
    open: page => page.locator('form button[type=submit]').click(),
    shows: (page, say) => page.getByText(say.fillIn).first(),
  },
  {
    name: 'new-endpoint',
    role: 'operator',
    path: () => '/webhooks/endpoints/new',
    shows: (page, say) => page.getByLabel(say.name).first(),
  },
  {
    name: 'event-types',
    role: 'developer',
    path: () => '/webhooks/event-types',
    shows: page => page.getByText('rackstage.webhooks.test.v1').first(),
  },
  {
    name: 'not-allowed',
    role: 'viewer',
    path: () => '/clouds/resources/new?kind=volume',
    shows: (page, say) => heading(page, say.notAllowed),
  },
  {
    name: 'no-match',
    role: 'viewer',
    path: () => '/clouds/resources?kind=volume&q=qqqzzz',
    shows: (page, say) => page.getByText(say.nothingMatches),
  },
  {
    name: 'notifications',
    role: 'developer',
    path: () => '/notifications',
    shows: (page, say) => heading(page, say.notifications),
  },
  {
    name: 'settings',
    role: 'developer',
    path: () => '/settings',
    shows: (page, say) => page.getByText(say.language).first(),
  },
];

test.describe('pages', () => {
  let made: Made;

  let receiver: Awaited<ReturnType<typeof startEventReceiver>>;

  test.beforeAll(async ({ apiAs }) => {
    receiver = await startEventReceiver();
    made = await make(await apiAs('developer'), uniqueName(), receiver.url);
  });
  test.afterAll(() => receiver.close());

  for (const { name, role, path, open, shows } of pages) {
    test(`${name} is well made`, async ({ page, say, signInAs }) => {
      const failures = collectFailures(page);
      await signInAs(role);
      await page.goto(path(made));
      await open?.(page, say);
      await expect(shows(page, say, made)).toBeVisible();
      await savePicture(page, name);
      await expectWellMade(page, failures);
    });
  }
});

test('the sign-in page is well made', async ({ page, say }) => {
  const failures = collectFailures(page);
  await page.goto('/');
  await expect(heading(page, say.signInTitle)).toBeVisible();
  await savePicture(page, 'sign-in');
  await expectWellMade(page, failures);
});

for (const [what, path] of [
  ['an instance', '/clouds/instances/no-such-id'],
  ['an account', '/clouds/accounts/no-such-id'],
  ['a resource', '/clouds/resources/no-such-id'],
]) {
  test(`${what} that does not exist leads back to the list`, async ({
    page,
    say,
    signInAs,
  }) => {
    await signInAs('operator');
    await page.goto(path);
    await expect(page.getByText(say.doesNotExist)).toBeVisible();
    await page.getByRole('link', { name: say.toTheList }).click();
    await expect(page).toHaveURL(path.replace('/no-such-id', ''), {
      ignoreCase: true,
    });
  });
}

test('an address that leads nowhere says so, and leads home', async ({
  page,
  say,
  signInAs,
}) => {
  await signInAs('developer');
  await page.goto('/no/such/page');
  await expect(page.getByText(say.noSuchPage).first()).toBeVisible();
  await savePicture(page, 'not-found');
});
