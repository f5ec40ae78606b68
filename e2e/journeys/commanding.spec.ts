import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/root.mjs';
import { CommandLine, type Ending } from '../lib/commandLine';
import { expect, portalUrl, test } from '../lib/fixtures';
import { PortalApi } from '../lib/PortalApi';
import { expectAccessible } from '../lib/expectAccessible';
import { sandboxInstance } from '../lib/instances';

/** Runs the command line as a person, with a home of its own. */
async function rackstage(api: PortalApi, args: string[]): Promise<Ending> {
  const line = new CommandLine(portalUrl(), api.token);
  try {
    return await line.run(...args);
  } finally {
    line.close();
  }
}

async function assistantOf(api: PortalApi): Promise<Client> {
  const client = new Client({ name: 'journey', version: '1' });
  await client.connect(
    new StreamableHTTPClientTransport(
      new URL(`${portalUrl()}/api/mcp-actions/v1`),
      { requestInit: { headers: { authorization: `Bearer ${api.token}` } } },
    ),
  );
  return client;
}

test('The command line makes an instance, waits for it and deletes it; an assistant of a viewer cannot', async ({
  apiAs,
  uniqueName: name,
}) => {
  test.setTimeout(180_000);
  const developer = await apiAs('developer');
  const asked = sandboxInstance(name);
  const made = await rackstage(developer, [
    ...['instances', 'create', '--wait', '-o', 'json', '--name', name],
    ...['--account', 'sandbox', '--owner', 'group:default/civic-services'],
    ...['--region', asked.region, '--image', asked.image, '--spec', asked.spec],
  ]);
  expect([made.code, made.code ? made.err : '']).toEqual([0, '']);
  expect(made.err).toContain('succeeded 100 %');
  const [{ id }] = JSON.parse(made.out).instances;

  const viewer = await assistantOf(await apiAs('viewer'));
  const call = (client: Client, args: object) =>
    client.callTool({
      name: 'clouds.delete-instance',
      arguments: { id, ...args },
    });
  const first = await call(viewer, {});
  const { confirmation } = first.structuredContent as { confirmation: string };
  const second = await call(viewer, { confirmation });
  expect(second.isError).toBe(true);
  expect(JSON.stringify(second.content)).toContain('clouds.instance.delete');
  await viewer.close();

  const refused = await rackstage(await apiAs('viewer'), [
    ...['instances', 'delete', id, '--yes'],
  ]);
  expect(refused.code).toBe(4);
  const unasked = await rackstage(developer, ['instances', 'delete', id]);
  expect(unasked.code).toBe(2);
  const gone = await rackstage(developer, [
    ...['instances', 'delete', id, '--yes', '--wait'],
  ]);
  expect([gone.code, gone.code ? gone.err : '']).toEqual([0, '']);
  expect((await rackstage(developer, ['instances', 'get', id])).code).toBe(3);
});

test('The gateway page shows each API, its routes and its callers, to whoever runs the portal', async ({
  page,
  say,
  apiAs,
  signInAs,
}) => {
  const operator = await apiAs('operator');
  await operator.get('/api/clouds/accounts');
  await signInAs('operator');
  await page.goto('/gateway');
  await expect(
    page.getByRole('link', { name: say.gateway }).first(),
  ).toBeVisible();
  const row = page.getByRole('row').filter({ hasText: 'Clouds' });
  await expect(row).toBeVisible();
  await expectAccessible(page);
  await row.click();
  await page.waitForURL(/\/gateway\/clouds/);
  await expect(
    page.getByRole('row').filter({ hasText: 'GET /accounts' }).first(),
  ).toBeVisible();
  // What was counted is written every ten seconds.
  await expect(
    page.getByRole('row').filter({ hasText: 'junho.lee' }),
  ).toBeVisible({ timeout: 40_000 });
  await expectAccessible(page);
});

test('A viewer sees no gateway, and is refused its figures', async ({
  page,
  say,
  apiAs,
  signInAs,
}) => {
  const viewer = await apiAs('viewer');
  expect((await viewer.fetch('/api/api-gateway/apis')).status).toBe(403);
  await signInAs('viewer');
  await page.goto('/clouds/instances');
  await expect(
    page.getByRole('link', { name: say.catalog }).first(),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: say.gateway })).toHaveCount(0);
});

test('An API is browsed and tried with the permissions of the person', async ({
  page,
  apiAs,
  signInAs,
}) => {
  // The catalog reads the documents after the portal has started.
  test.setTimeout(240_000);
  const developer = await apiAs('developer');
  await expect
    .poll(
      async () =>
        (
          await developer.fetch(
            '/api/catalog/entities/by-name/api/default/clouds',
          )
        ).status,
      { timeout: 120_000 },
    )
    .toBe(200);
  await signInAs('developer');
  await page.goto('/catalog/default/api/clouds/definition');
  const operation = page.locator('#operations-accounts-listAccounts');
  await operation.click();
  await operation.getByRole('button', { name: 'Try it out' }).click();
  await operation.getByRole('button', { name: 'Execute' }).click();
  await expect(operation.getByText('"name": "sandbox"')).toBeVisible();
});

test('Every action has a title in Korean for the command line', async ({
  apiAs,
}) => {
  const administrator = await apiAs('administrator');
  const { items } = await administrator.get<{ items: { id: string }[] }>(
    '/api/api-gateway/actions',
  );
  const ids = items.map(({ id }) => id);
  expect(ids).toContain('clouds:update-driver');
  const titles = readFileSync(
    join(root, 'packages/cli/src/language/koreanTitles.ts'),
    'utf8',
  );
  expect(ids.filter(id => !titles.includes(`'${id}':`))).toEqual([]);
});
