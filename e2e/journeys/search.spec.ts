import { randomInt } from 'node:crypto';
import { expectAccessible } from '../lib/expectAccessible';
import { expect, test } from '../lib/fixtures';
import { sandboxInstance, startTask } from '../lib/instances';
import { makeInstances } from '../lib/made';
import { PortalApi } from '../lib/PortalApi';
import { makeResource, publicKey } from '../lib/resources';
import { until } from '../lib/until';

interface Answer {
  results: { type: string; document: { title: string; location: string } }[];
  facets: Record<string, unknown[]>;
}

const search = (api: PortalApi, term: string) =>
  api.get<Answer>(`/api/search/query?term=${encodeURIComponent(term)}`);

/** Not longer than a person waits before looking twice. */
const seconds = 10;

test('an instance is found within seconds of being made, by name, address and label, and gone within seconds of its end', async ({
  apiAs,
  uniqueName: name,
}) => {
  const api = await apiAs('developer');
  const service = `petitions-${randomInt(1e6)}`;
  const { instances } = await makeInstances(api, name, { labels: { service } });
  const { id } = instances[0];
  const found = (term: string) =>
    until(
      `${term} finds ${name}`,
      async () =>
        (await search(api, term)).results.some(
          ({ document }) => document.location === `/clouds/instances/${id}`,
        ),
      { seconds },
    );
  await found(name);
  await found(name.slice(1, 8));
  await found(`service=${service}`);
  const { addresses } = await api.get<{ addresses: { address: string }[] }>(
    `/api/clouds/instances/${id}`,
  );
  await found(addresses[0].address);

  await api.delete(`/api/clouds/instances/${id}`);
  await until(
    `${name} is no longer found`,
    async () => {
      const { results } = await search(api, name);
      return results.every(({ type }) => type !== 'cloud-instance');
    },
    { seconds: 60 },
  );
});

test('a volume and a key pair are found within seconds of being asked for, by name, label and fingerprint', async ({
  apiAs,
  uniqueName: name,
}) => {
  const api = await apiAs('developer');
  const volume = await makeResource(api, 'volume', `${name}-data`, {
    sizeGiB: 1,
  });
  const keyPair = await makeResource(api, 'key-pair', `${name}-key`, {
    publicKey,
  });
  const { facts } = await api.get<{ facts: { fingerprint: string } }>(
    `/api/clouds/resources/${keyPair.id}`,
  );
  for (const [term, { id }] of [
    [`${name}-data`, volume],
    [volume.id, volume],
    [`${name}-key`, keyPair],
    [`${facts.fingerprint} ${name}`, keyPair],
  ] as const) {
    await until(
      `${term} finds it, once`,
      async () =>
        (await search(api, term)).results.filter(
          ({ document }) => document.location === `/clouds/resources/${id}`,
        ).length === 1,
      { seconds },
    );
  }
});

test('a task is found within seconds of its start, by what it makes, and not by colleagues who may read only their own', async ({
  apiAs,
  uniqueName: name,
}) => {
  const api = await apiAs('developer');
  const colleague = await apiAs('otherDeveloper');
  const location = `/create/tasks/${await startTask(api, sandboxInstance(name))}`;
  const finds = async (who: PortalApi) =>
    (await search(who, name)).results.some(
      ({ document }) => document.location === location,
    );
  await until(`${name} finds the task`, () => finds(api), { seconds });
  expect(await finds(colleague)).toBe(false);
});

test('the search page finds Korean and English, narrows by counts, and is shared by its address', async ({
  page,
  say,
  apiAs,
  signInAs,
}) => {
  const api = await apiAs('viewer');
  await until(
    'the images of all regions are found',
    async () => {
      const { facets } = await search(api, 'ubuntu');
      return (facets.region ?? []).length > 1;
    },
    { seconds: 60 },
  );
  await signInAs('viewer');
  await page.goto('/search');
  const field = page.getByRole('searchbox', { name: say.search });
  await field.fill('민원');
  const link = page.getByRole('link', { name: say.petitionService });
  await expect(link).toBeVisible();
  await field.fill('keeps petitions');
  await expect(link).toBeVisible();

  await field.fill('ubuntu');
  const kinds = page.getByRole('group', { name: say.region });
  const region = kinds.getByRole('button', { name: /kr-central-1/ });
  await region.click();
  await expect(region).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/filters%5Bregion%5D=kr-central-1/);
  await expect(
    page.getByRole('listitem').filter({ hasText: 'jp-east-1' }),
  ).toHaveCount(0);
  await expectAccessible(page);

  await page.goto(page.url());
  await expect(region).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: say.clearFilters }).click();
  await expect(region).toHaveAttribute('aria-pressed', 'false');
});

test('Ctrl-K goes to a thing, and restarts it after asking', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const api = await apiAs('developer');
  const { instances } = await makeInstances(api, name);
  await signInAs('developer');
  await page.goto('/');
  await expect(page.getByText(say.myInstances).first()).toBeVisible();

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: say.palette });
  await palette.getByRole('searchbox').fill(name);
  await expect(
    palette.getByRole('option', { name: new RegExp(name) }).first(),
  ).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(instances[0].id));
  await expect(page.getByText(say.conditions)).toBeVisible();

  await page.keyboard.press('/');
  await palette
    .getByRole('searchbox')
    .fill(say.restartThat.replace('THAT', name));
  await expect(
    palette.getByRole('option', { name: new RegExp(name) }),
  ).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say.reboot, exact: true })
    .click();
  await until('it was asked to reboot', async () => {
    const events = await api.get(
      `/api/clouds/instances/${instances[0].id}/events`,
    );
    return /reboot/i.test(JSON.stringify(events));
  });
});

test('nobody is offered a command that the role does not allow', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  await makeInstances(await apiAs('developer'), name);
  await signInAs('viewer');
  await page.goto('/');
  await page.getByRole('button', { name: say.search }).first().click();
  const palette = page.getByRole('dialog', { name: say.palette });
  const field = palette.getByRole('searchbox');
  await field.fill(name);
  await expect(
    palette.getByRole('option', { name: new RegExp(name) }).first(),
  ).toBeVisible();

  const answered = page.waitForResponse(/\/api\/permission\/authorize/);
  await field.fill(say.restartThat.replace('THAT', name));
  await answered;
  await expect(palette.getByText(say.nothingFound)).toBeVisible();
  await expect(
    palette.getByRole('option', { name: new RegExp(name) }),
  ).toHaveCount(0);
});
