import { collectFailures, expectWellMade } from '../lib/expectWellMade';
import { expect, test } from '../lib/fixtures';
import { openForm } from '../lib/forms';
import { taskEnd } from '../lib/instances';
import { savePicture } from '../lib/savePicture';
import { choose } from '../lib/wizard';

/** A button of a choice is named by what is chosen and then by its label, which other labels may contain. */
const labelled = (label: string) => new RegExp(` ${label}$`);

test('two groups are asked for, reviewed, scaled, suspended and ended as one', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const api = await apiAs('developer');
  const failures = collectFailures(page);
  await signInAs('developer');
  await openForm(page, say, 'instance-group');
  const next = page.getByRole('button', { name: say.next, exact: true });
  await page.getByLabel(say.name).first().fill(name);
  await next.click();

  await page.getByRole('button', { name: say.compareRegions }).click();
  await page.getByRole('button', { name: say.compare, exact: true }).click();
  const best = page.getByRole('list', { name: say.bestRegions });
  await expect(best.getByRole('listitem').first()).toBeVisible();
  await savePicture(page, 'deployment-placement');
  await best.getByRole('button', { name: say.choosePlace }).first().click();
  await expect(page.getByRole('button', { name: say.sizeBy })).toContainText(
    say.byRequirements,
  );
  await choose(page, labelled(say.sizeBy), /spec|사양/);

  await choose(page, labelled(say.accountOfGroup), /Sandbox/);
  await choose(page, labelled(say.region), /Korea Central/);
  await choose(page, labelled(say.image), /Ubuntu 24.04/);
  await choose(page, labelled(say.spec), /General 2 vCPU 8 GiB/);
  await page.getByRole('button', { name: say.copyGroup }).click();
  const second = page.getByRole('group', { name: say.groupTwo });
  await expect(second.getByLabel(say.groupName)).toHaveValue('web2');
  await savePicture(page, 'deployment-groups');
  await next.click();
  await page.getByRole('button', { name: say.review, exact: true }).click();
  await expect(page.getByText(say.nothingAgainst)).toBeVisible();
  await savePicture(page, 'deployment-review');
  await page.getByRole('button', { name: say.create, exact: true }).click();
  await page.waitForURL(/\/create\/tasks\//);
  const task = new URL(page.url()).pathname.split('/').pop()!;
  expect(await taskEnd(api, task)).toMatchObject({ status: 'completed' });

  await page.goto(`/clouds/deployments?q=${name}`);
  await expect(page.getByText('Running:2 (R:2/2)')).toBeVisible();
  await expectWellMade(page, failures);
  await page.getByRole('link', { name }).click();
  await expect(page.getByText(`${name}-web-1`)).toBeVisible();
  await expect(page.getByText(`${name}-web2-1`)).toBeVisible();
  await expectWellMade(page, failures);
  await savePicture(page, 'deployment');

  const dialog = page.getByRole('dialog');
  await page
    .getByRole('button', { name: say.scaleGroup, exact: false })
    .first()
    .click();
  await dialog.getByRole('textbox').fill('2');
  await page.keyboard.press('Tab');
  await dialog
    .getByRole('button', { name: say.scaleGroup, exact: true })
    .click();
  await expect(page.getByText(`${name}-web-2`)).toBeVisible();
  await expect(page.getByText('Running:3 (R:3/3)')).toBeVisible();

  await page.getByRole('button', { name: say.suspendAll, exact: true }).click();
  await dialog
    .getByRole('button', { name: say.suspendAll, exact: true })
    .click();
  await expect(page.getByText('Stopped:3 (R:0/3)')).toBeVisible();

  await page.getByRole('button', { name: say.terminate, exact: true }).click();
  await dialog.getByRole('textbox').fill(name);
  await dialog
    .getByRole('button', { name: say.terminate, exact: true })
    .click();
  await page.goto(`/clouds/deployments?q=${name}`);
  await expect(page.getByRole('link', { name })).toHaveCount(0);
});
