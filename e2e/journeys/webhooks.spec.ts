import { expect, test } from '../lib/fixtures';
import { expectAccessible } from '../lib/expectAccessible';
import { startEventReceiver } from '../lib/eventReceiver';
import { PortalApi } from '../lib/PortalApi';
import { until } from '../lib/until';

interface Page<T> {
  items: T[];
}

/** What a machine can be made of in the sandbox. */
async function aMachine(api: PortalApi) {
  const { items: accounts } = await api.get<Page<{ id: string; name: string }>>(
    '/api/clouds/accounts?name=sandbox',
  );
  const [{ id: accountId, name: account }] = accounts;
  const resources = async (kind: string, region?: string) =>
    (
      await api.get<
        Page<{ id: string; data: { architecture?: string; vcpus?: number } }>
      >(
        `/api/clouds/accounts/${accountId}/resources?kind=${kind}${
          region ? `&region=${region}` : ''
        }`,
      )
    ).items;
  const [{ id: region }] = await resources('region');
  const x86 = async (kind: string) =>
    (await resources(kind, region)).find(
      ({ data }) => data.architecture === 'x86_64' && (data.vcpus ?? 2) > 1,
    )!.id;
  const [{ id: network }] = await resources('network', region);
  return {
    account,
    region,
    image: await x86('image'),
    spec: await x86('spec'),
    network,
  };
}

test('an incoming event starts a machine, and another system hears when it is ready', async ({
  page,
  language,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const api = await apiAs('operator');
  const receiver = await startEventReceiver();
  const owner = 'group:default/cloud-operations';
  const subscription = await api.post<{ id: string }>(
    '/api/webhooks/subscriptions',
    {
      name,
      owner,
      url: receiver.url,
      eventTypes: ['rackstage.clouds.instance.*'],
      filter: [{ pointer: '/data/name', operator: 'equals', values: [name] }],
    },
  );
  const endpoint = await api.post<{ id: string; secret: string }>(
    '/api/webhooks/endpoints',
    {
      name,
      owner,
      verification: 'bearer',
      templateRef: 'template:default/virtual-machine',
      mapping: {
        ...(await aMachine(api)),
        owner,
        name: '{{ /name }}',
        count: 1,
      },
    },
  );
  const send = () =>
    fetch(`${process.env.RACKSTAGE_URL}/api/webhooks/incoming/${endpoint.id}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${endpoint.secret}` },
      body: JSON.stringify({ name }),
    });
  expect((await send()).status).toBe(202);
  // The same again starts nothing new.
  expect((await send()).status).toBe(202);

  await until('the machine is told to be ready', async () =>
    receiver.types.includes('rackstage.clouds.instance.ready.v1'),
  );
  expect(receiver.types.filter(type => type.includes('ready'))).toHaveLength(1);

  await signInAs('operator');
  await page.goto(`/webhooks/endpoints/${endpoint.id}`);
  const started = page.getByText(language === 'ko' ? '실행됨' : 'Started');
  await expect(started).toHaveCount(1);
  await expectAccessible(page);

  await page.goto(`/webhooks/subscriptions/${subscription.id}`);
  await expect(
    page.getByText('rackstage.clouds.instance.ready.v1'),
  ).toBeVisible();
  await expectAccessible(page);
  await page
    .getByRole('button', {
      name: language === 'ko' ? '시험 이벤트 보내기' : 'Send test event',
    })
    .click();
  await expect(page.getByText('rackstage.webhooks.test.v1')).toBeVisible();

  await api.delete(`/api/webhooks/subscriptions/${subscription.id}`);
  await api.delete(`/api/webhooks/endpoints/${endpoint.id}`);
  receiver.close();
});
