import { expect, test } from '../lib/fixtures';
import { makeInstances } from '../lib/made';

test('an operator finds an instance in the catalog with its owner, account and labels', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const developer = await apiAs('developer');
  await makeInstances(developer, name, {
    labels: { stage: 'test' },
    volumeGiB: 10,
  });
  await signInAs('operator');
  await page.goto('/catalog?filters[kind]=resource&filters[user]=all');
  await page.getByRole('textbox', { name: say.search }).first().fill(name);
  await page.getByRole('link', { name, exact: true }).click();
  const main = page.getByRole('main').first();
  await expect(main.getByText(say.running).first()).toBeVisible();
  await expect(main.getByText(say.simulated).first()).toBeVisible();
  await expect(
    main.getByRole('link', { name: /Civic services|민원서비스팀/ }).first(),
  ).toBeVisible();
  await expect(
    main.getByRole('link', { name: 'Sandbox' }).first(),
  ).toBeVisible();

  const entity = await developer.get<{
    spec: { type: string; owner: string };
    metadata: { labels: Record<string, string> };
    relations: { type: string; targetRef: string }[];
  }>(`/api/catalog/entities/by-name/resource/default/${refName(page.url())}`);
  expect(entity.spec).toMatchObject({
    type: 'instance',
    owner: 'group:default/civic-services',
  });
  expect(entity.metadata.labels).toMatchObject({ stage: 'test' });
  expect(entity.relations.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['ownedBy']),
  );
});

const refName = (url: string) =>
  /\/catalog\/default\/resource\/([^/?#]+)/.exec(url)![1];

test('what is deleted leaves the catalog', async ({
  apiAs,
  uniqueName: name,
}) => {
  const api = await apiAs('developer');
  const { instances } = await makeInstances(api, name);
  const found = async () => {
    const { items } = await api.get<{ items: unknown[] }>(
      `/api/catalog/entities/by-query?filter=kind=resource,spec.type=instance,metadata.title=${name}`,
    );
    return items.length;
  };
  await expect.poll(found).toBe(1);
  await api.delete(`/api/clouds/instances/${instances[0].id}`);
  await expect.poll(found, { timeout: 60_000 }).toBe(0);
});

test('the graph leads from a component to its neighbours', async ({
  page,
  signInAs,
}) => {
  await signInAs('operator');
  await page.goto(
    '/catalog-graph?rootEntityRefs[]=component:default/petition-web&maxDepth=1',
  );
  const node = page.getByTestId('node').or(page.locator('svg text'));
  await expect(node.filter({ hasText: /petition/i }).first()).toBeVisible();
});

test('search finds a component by its words', async ({
  page,
  say,
  signInAs,
}) => {
  await signInAs('developer');
  await page.goto('/search?query=petitions');
  await page.getByRole('link', { name: say.petitionService }).first().click();
  await page.waitForURL(/\/catalog\/default\/component\/petition-service/);
});

test('a group leads to what it and those below it own', async ({
  page,
  signInAs,
}) => {
  await signInAs('operator');
  await page.goto('/catalog/default/group/developers');
  await page.getByRole('link', { name: /^(Service|서비스)$/ }).click();
  await page.waitForURL(/\/catalog\?/);
  const row = (name: RegExp) => page.getByRole('row', { name });
  await expect(row(/Petition service|민원 처리/)).toBeVisible();
  await expect(row(/Petition web|민원 웹/)).toHaveCount(0);
});

test('an API is read with its operations', async ({ page, say, signInAs }) => {
  await signInAs('developer');
  await page.goto('/catalog/default/api/petitions/definition');
  await expect(page.getByText('/petitions').first()).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText(say.noSuchPage)).toHaveCount(0);
});
