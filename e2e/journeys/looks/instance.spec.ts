import { expect, test } from '../../lib/fixtures';
import { startAnew } from '../../lib/forms';
import { savePicture } from '../../lib/savePicture';
import { fillVirtualMachine } from '../../lib/wizard';

test('a developer makes an instance from a template, uses it and deletes it', async ({
  page,
  say,
  signInAs,
  uniqueName: name,
}) => {
  await signInAs('developer');
  await page.goto('/create/templates');
  await page.getByRole('link', { name: say.virtualMachine }).click();
  await startAnew(page, say);
  await fillVirtualMachine(page, say, {
    account: /Sandbox/,
    region: /Korea Central/,
    name,
    image: /Ubuntu 24.04/,
    spec: /General 2 vCPU 8 GiB/,
  });
  await expect(page.getByText(say.cloudSays)).toBeVisible();
  await savePicture(page, 'review');
  await page.getByRole('button', { name: say.create, exact: true }).click();

  // The request that the form filed is followed by itself.
  await page.waitForURL(/\/requests\/[0-9a-f-]+$/);
  const entityLink = page.getByRole('link', { name });
  await expect(entityLink).toBeVisible({ timeout: 40_000 });
  await expect(page.getByText(say.requestCompleted).first()).toBeVisible();
  await savePicture(page, 'request-made');
  await entityLink.click();

  await page.waitForURL(/\/catalog\/default\/resource\//);
  const main = page.getByRole('main').first();
  await expect(main.getByText(say.running).first()).toBeVisible();
  await expect(main.getByText(say.simulated).first()).toBeVisible();
  await savePicture(page, 'entity');

  const press = (action: string) =>
    page.getByRole('button', { name: action, exact: true }).click();
  const dialog = page.getByRole('dialog');
  const confirm = (action: string) =>
    dialog.getByRole('button', { name: action, exact: true }).click();

  await press(say.stop);
  await confirm(say.stop);
  await expect(main.getByText(say.stopped).first()).toBeVisible();
  await press(say.start);
  await confirm(say.start);
  await expect(
    main.getByText(say.running, { exact: true }).first(),
  ).toBeVisible();
  await press(say.reboot);
  await confirm(say.reboot);

  await press(say.delete);
  const destroy = dialog.getByRole('button', { name: say.delete, exact: true });
  await expect(destroy).toBeDisabled();
  await dialog.getByRole('textbox').fill(name);
  await destroy.click();
  await page.goto(`/clouds/instances?q=${name}`);
  await expect(page.getByRole('row', { name })).toHaveCount(0, {
    timeout: 40_000,
  });
});
