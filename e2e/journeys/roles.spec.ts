import { Page } from '@playwright/test';
import { expect, test } from '../lib/fixtures';
import { makeInstances } from '../lib/made';
import { Role } from '../lib/people';
import { Words } from '../lib/words';

const button = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true });

/** What each role is offered; what it may do is decided by the backend all the same. */
const offers: Record<
  Role,
  { creates: boolean; addsAccounts: boolean; operatesOthers: boolean }
> = {
  administrator: { creates: true, addsAccounts: true, operatesOthers: true },
  operator: { creates: true, addsAccounts: true, operatesOthers: true },
  developer: { creates: true, addsAccounts: false, operatesOthers: true },
  otherDeveloper: { creates: true, addsAccounts: false, operatesOthers: false },
  viewer: { creates: false, addsAccounts: false, operatesOthers: false },
};

for (const [role, { creates, addsAccounts, operatesOthers }] of Object.entries(
  offers,
)) {
  test(`${role} is offered what the role may do`, async ({
    page,
    say,
    apiAs,
    signInAs,
    uniqueName: name,
  }) => {
    const { instances } = await makeInstances(await apiAs('developer'), name);
    await signInAs(role as Role);

    await page.goto(`/clouds/instances?q=${name}`);
    await expect(page.getByRole('link', { name })).toBeVisible();
    await expect(
      page.getByRole('link', { name: say.createInstance }),
    ).toHaveCount(Number(creates));

    await page.goto(`/clouds/instances/${instances[0].id}`);
    await expect(page.getByText(say.conditions)).toBeVisible();
    for (const action of actions(say)) {
      await expect(button(page, action)).toHaveCount(Number(operatesOthers));
    }

    await page.goto('/clouds/accounts');
    await page.getByRole('link', { name: 'Sandbox' }).click();
    await expect(page.getByRole('tab', { name: say.inventory })).toBeVisible();
    await expect(button(page, say.testConnection)).toHaveCount(
      Number(addsAccounts),
    );
    await page.goto('/clouds/accounts');
    await expect(page.getByText(say.simulated).first()).toBeVisible();
    await expect(page.getByRole('link', { name: say.addAccount })).toHaveCount(
      Number(addsAccounts),
    );
  });
}

const actions = (say: Words) => [say.stop, say.reboot, say.delete];

test('another team’s instance is not theirs to stop or to delete', async ({
  apiAs,
  uniqueName: name,
}) => {
  const { instances } = await makeInstances(await apiAs('developer'), name);
  const path = `/api/clouds/instances/${instances[0].id}`;
  for (const role of ['otherDeveloper', 'viewer'] as const) {
    const api = await apiAs(role);
    const answers = [
      await api.fetch(`${path}/power-changes`, {
        method: 'POST',
        body: JSON.stringify({ action: 'stop' }),
      }),
      await api.fetch(path, { method: 'DELETE' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  }
  const api = await apiAs('viewer');
  expect(await api.get(path)).toMatchObject({ name, phase: 'Running' });
});

/** Ways in the two menus beside those that everybody has. */
const ways: Record<Role, Record<'user' | 'administrator', (keyof Words)[]>> = {
  administrator: {
    user: ['create'],
    administrator: ['audit', 'drivers', 'webhooks', 'gateway'],
  },
  operator: {
    user: ['create'],
    administrator: ['drivers', 'webhooks', 'gateway'],
  },
  developer: { user: ['create'], administrator: ['webhooks'] },
  otherDeveloper: { user: ['create'], administrator: ['webhooks'] },
  viewer: { user: [], administrator: ['audit'] },
};

for (const [role, shown] of Object.entries(ways)) {
  test(`${role} is shown no way to what is refused`, async ({
    page,
    say,
    signInAs,
  }) => {
    await signInAs(role as Role);
    await page.goto('/clouds/accounts');
    await expect(page.getByText(say.simulated).first()).toBeVisible();
    const { user, administrator } = ways.administrator;
    const all = [...user, ...administrator];
    const expectOnly = async (offered: (keyof Words)[]) => {
      for (const way of all) {
        await expect(
          page.getByRole('link', { name: say[way], exact: true }),
        ).toHaveCount(Number(offered.includes(way)));
      }
    };
    await expectOnly(shown.user);
    await page.getByRole('button', { name: say.toAdministrator }).click();
    await expectOnly(shown.administrator);
  });
}

test('a developer is offered outgoing webhooks, and no incoming ones', async ({
  page,
  say,
  signInAs,
}) => {
  await signInAs('developer');
  await page.goto('/webhooks');
  await expect(
    page.getByRole('link', { name: say.outgoing, exact: true }).first(),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: say.incoming })).toHaveCount(0);
});

test('a viewer who selects rows is offered nothing to do with them', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  await makeInstances(await apiAs('developer'), name);
  await signInAs('viewer');
  await page.goto(`/clouds/instances?q=${name}`);
  await page.getByRole('row', { name }).getByText(name).focus();
  await page.keyboard.press('x');
  await expect(page.getByText(say.notYours)).toBeVisible();
  for (const action of actions(say)) {
    await expect(button(page, action)).toHaveCount(0);
  }
});
