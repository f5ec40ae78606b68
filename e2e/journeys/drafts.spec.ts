import { expectAccessible } from '../lib/expectAccessible';
import { expect, test } from '../lib/fixtures';
import { openForm } from '../lib/forms';
import { people } from '../lib/people';
import { savePicture } from '../lib/savePicture';

const form = '/create/templates/default/new-service';

test('a form that was typed into is there on another device, and one of two devices is told', async ({
  page,
  browser,
  say,
  signInAs,
  language,
  uniqueName: name,
}) => {
  await signInAs('otherDeveloper');
  await openForm(page, say, 'new-service');
  await page.getByLabel(say.serviceName).fill(name);
  await expect(page.getByText(say.savedAsDraft)).toBeVisible();
  // Settings, and back: what was typed is kept.
  await page.goto('/settings');
  await page.goto('/');
  const row = page.getByRole('listitem').filter({ hasText: say.newService });
  await expect(row.getByText(say.halfFilled).first()).toBeVisible();
  await expectAccessible(page);
  await savePicture(page, 'home-work');

  const device = await browser.newContext({
    baseURL: process.env.RACKSTAGE_URL,
  });
  await device.addInitScript(
    ([user, wanted]) => {
      localStorage.setItem('rackstage.signInAs', user);
      localStorage.setItem('language', wanted);
    },
    [people.otherDeveloper, language],
  );
  const second = await device.newPage();
  await second.goto(form);
  await second.getByRole('button', { name: say.continueDraft }).click();
  const typed = second.getByLabel(say.serviceName);
  await expect(typed).toHaveValue(name);
  await typed.fill(`${name}-b`);
  await expect(second.getByText(say.savedAsDraft)).toBeVisible();

  await page.goto(`${form}?continue`);
  await expect(page.getByLabel(say.serviceName)).toHaveValue(`${name}-b`);
  const saved = second.waitForResponse(
    answer => answer.request().method() === 'PUT' && answer.ok(),
  );
  await typed.fill(`${name}-c`);
  await saved;
  // Whoever saves second is told, and chooses.
  await page.getByLabel(say.serviceName).fill(`${name}-d`);
  await expect(page.getByText(say.changedElsewhere)).toBeVisible();
  await expectAccessible(page);
  await savePicture(page, 'draft-conflict');
  await page.getByRole('button', { name: say.useTheirs }).click();
  await expect(page.getByLabel(say.serviceName)).toHaveValue(`${name}-c`);
  await device.close();

  // What is not wanted any more is discarded, for all devices.
  await page.goto('/work?kind=draft');
  const kept = page.getByRole('listitem').filter({ hasText: say.newService });
  await kept.getByRole('button', { name: say.discardDraft }).click();
  await expectAccessible(page);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say.discard, exact: true })
    .click();
  await expect(kept).toHaveCount(0);
  await page.goto(form);
  await expect(page.getByLabel(say.serviceName)).toHaveValue('');
});
