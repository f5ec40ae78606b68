import { collectFailures, expectWellMade } from '../lib/expectWellMade';
import { expect, test } from '../lib/fixtures';
import { openForm } from '../lib/forms';
import { taskEnd } from '../lib/instances';
import { makeResource } from '../lib/resources';
import { savePicture } from '../lib/savePicture';
import { until } from '../lib/until';
import { choose, labelled, ownerIsChosen } from '../lib/wizard';

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
  await ownerIsChosen(page, say);
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

test('a load balancer over a group follows its scaling, and the deployment becomes a template', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  const api = await apiAs('operator');
  const network = await makeResource(api, 'network', `${name}-net`, {
    cidr: '10.0.0.0/16',
  });
  const subnet = await makeResource(api, 'subnet', `${name}-subnet`, {
    network: network.id,
    cidr: '10.0.1.0/24',
  });
  const failures = collectFailures(page);
  // Drafts of the form are kept by person, and the other journey fills in the same form.
  await signInAs('operator');
  await openForm(page, say, 'instance-group');
  const next = page.getByRole('button', { name: say.next, exact: true });
  await page.getByLabel(say.name).first().fill(name);
  await ownerIsChosen(page, say);
  await next.click();
  await page.getByRole('textbox', { name: say.howMany }).fill('2');
  await choose(page, labelled(say.accountOfGroup), /Sandbox/);
  await choose(page, labelled(say.region), /Korea Central/);
  await choose(page, labelled(say.image), /Ubuntu 24.04/);
  await choose(page, labelled(say.spec), /General 2 vCPU 8 GiB/);
  await choose(page, labelled(say.balancerOfGroup), /^TCP$/);
  await page.getByRole('textbox', { name: say.balancerPort }).fill('80');
  await page.getByRole('button', { name: say.balancerSubnets }).click();
  await page.getByRole('option', { name: subnet.name }).click();
  await page.keyboard.press('Escape');
  await savePicture(page, 'deployment-load-balancer');
  await next.click();
  await page.getByRole('button', { name: say.review, exact: true }).click();
  await expect(page.getByText(say.nothingAgainst)).toBeVisible();
  await page.getByRole('button', { name: say.create, exact: true }).click();
  await page.waitForURL(/\/create\/tasks\//);
  const task = new URL(page.url()).pathname.split('/').pop()!;
  expect(await taskEnd(api, task)).toMatchObject({ status: 'completed' });

  const healthy = (count: number) =>
    new RegExp(`${count} of ${count} healthy|${count}대 중 ${count}대 정상`);
  await page.goto(`/clouds/deployments?q=${name}`);
  await page.getByRole('link', { name }).click();
  await expect(page.getByText(healthy(2))).toBeVisible({ timeout: 40_000 });
  await expect(
    page.getByRole('link', { name: /lb\.sandbox\.example/ }),
  ).toBeVisible();
  const dialog = page.getByRole('dialog');
  for (const count of [3, 1]) {
    await page
      .getByRole('button', { name: say.scaleGroup, exact: false })
      .first()
      .click();
    await dialog.getByRole('textbox').fill(String(count));
    await page.keyboard.press('Tab');
    await dialog
      .getByRole('button', { name: say.scaleGroup, exact: true })
      .click();
    await expect(page.getByText(healthy(count))).toBeVisible({
      timeout: 40_000,
    });
  }

  await page
    .getByRole('button', { name: say.saveAsTemplate, exact: true })
    .click();
  await dialog.getByRole('button', { name: say.save, exact: true }).click();
  await expect(dialog).toHaveCount(0);
  await page.goto('/clouds/deployments/templates');
  await page
    .getByRole('button', { name: `${say.edit} ${name}` })
    .or(page.getByRole('button', { name: `${name} ${say.edit}` }))
    .click();
  await dialog
    .getByRole('textbox', { name: say.templateTitle })
    .fill(`${name} again`);
  await dialog.getByRole('button', { name: say.save, exact: true }).click();
  const card = page.getByRole('listitem').filter({ hasText: `${name} again` });
  await expect(card.getByText('web 1 × kr-central-1')).toBeVisible();
  await expectWellMade(page, failures);
  await until(`template ${name} is in the catalog`, async () => {
    const { status } = await api.fetch(
      `/api/catalog/entities/by-name/template/default/saved-${name}`,
    );
    return status === 200;
  });
  await card.getByRole('link', { name: say.useTemplate }).click();
  await page.getByLabel(say.name).first().fill(`${name}-2`);
  await ownerIsChosen(page, say);
  await next.click();
  await expect(page.getByLabel(say.groupName)).toHaveValue('web');
  await next.click();
  await page.getByRole('button', { name: say.review, exact: true }).click();
  await expect(page.getByText(say.nothingAgainst)).toBeVisible();

  await page.goto('/clouds/deployments/templates');
  await card.getByRole('button', { name: say.delete }).click();
  await dialog.getByRole('button', { name: say.delete, exact: true }).click();
  await expect(card).toHaveCount(0);
});
