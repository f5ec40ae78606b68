import { aPicture } from '../lib/aPicture';
import { makeRack } from '../lib/datacenter';
import { expectAccessible } from '../lib/expectAccessible';
import { expect, test } from '../lib/fixtures';
import { decide } from '../lib/requests';
import { until } from '../lib/until';

const picture = Buffer.from(aPicture, 'base64');

test('a move is planned, checked, approved and carried out at the rack', async ({
  page,
  say,
  signInAs,
  apiAs,
  uniqueName: name,
}) => {
  const api = await apiAs('operator');
  const { rackId, a } = await makeRack(api, name);
  await signInAs('operator');

  await page.goto('/datacenter/plans');
  await page.getByRole('button', { name: say.newPlan }).first().click();
  await page.getByRole('textbox', { name: say.planName }).fill(name);
  await page.getByRole('button', { name: say.save }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();

  await page.goto(`/datacenter/racks/racks/${rackId}`);
  const device = page
    .getByRole('button', { name: new RegExp(`^${name}-a,`) })
    .first();
  await device.focus();
  await page.keyboard.press('m');
  for (let unit = 1; unit < 5; unit++) {
    await page.keyboard.press('ArrowUp');
  }
  // Said before it is dropped, and not dropped there.
  await expect(page.getByText(say.unitIsTaken)).toBeVisible();
  for (let unit = 5; unit < 8; unit++) {
    await page.keyboard.press('ArrowUp');
  }
  await expect(page.getByText(say.unitIsFree)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(
    page
      .getByRole('button', {
        name: new RegExp(`^${name}-a,.*${say.asPlannedMoved}$`),
      })
      .first(),
  ).toBeVisible();
  const present = await api.get<{ fields: { position: number } }>(
    `/api/datacenter/objects/devices/${a.id}`,
  );
  expect(present.fields.position).toBe(1);

  await page.goto('/datacenter/plans');
  await page.getByRole('link', { name }).click();
  await expect(page.getByText(say.nothingWrong)).toBeVisible();
  await expectAccessible(page);
  const planId = new URL(page.url()).pathname.split('/').pop();
  await page.getByRole('button', { name: say.askApproval }).click();
  await expect(page.getByText(say.waitsForApproval)).toBeVisible();
  const approval = page.getByRole('link', { name: say.planApproval });
  const asked = async () =>
    (await approval.getAttribute('href'))!.split('/').pop()!;
  const first = await asked();
  const administrator = await apiAs('administrator');
  await decide(administrator, first, 'reject');
  await expect(page.getByText(say.rejected)).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: say.askApproval }).click();
  await expect(page.getByText(say.waitsForApproval)).toBeVisible();
  const second = await asked();
  expect(second).not.toBe(first);
  await decide(administrator, second, 'approve');
  // Requests start the template that approves it.
  await page
    .getByRole('link', { name: say.openWorkOrder })
    .click({ timeout: 60_000 });
  // Somebody else is at it, and goes home.
  const { items } = await api.get<{ items: { id: string }[] }>(
    `/api/datacenter/plans/${planId}/steps`,
  );
  await administrator.post(
    `/api/datacenter/plans/${planId}/steps/${items[0].id}/claim`,
    {},
  );
  await expect(page.getByText(say.atIt)).toBeVisible();
  await page.getByRole('button', { name: say.takeOverStep }).click();
  await page
    .getByRole('textbox', { name: say.scanLabel })
    .fill(`https://portal.example/datacenter/racks/racks/${rackId}`);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: say.showAllAgain }),
  ).toBeVisible();
  await page.locator('input[type=file]').setInputFiles({
    name: 'rack.png',
    mimeType: 'image/png',
    buffer: picture,
  });
  await expect(
    page.getByRole('button', { name: new RegExp(say.pictureOf) }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: say.stepDone, exact: true }).click();
  await expect(page.getByText(say.planDone)).toBeVisible();
  const moved = await api.get<{ fields: { position: number } }>(
    `/api/datacenter/objects/devices/${a.id}`,
  );
  expect(moved.fields.position).toBe(8);
});

test('two devices are connected, and the way between them is shown', async ({
  page,
  say,
  signInAs,
  apiAs,
  uniqueName: name,
}) => {
  const api = await apiAs('operator');
  const { a } = await makeRack(api, name);
  await signInAs('operator');
  await page.goto(`/datacenter/devices/devices/${a.id}`);
  await page
    .getByRole('button', { name: say.cableConnect, exact: true })
    .click();
  await page.getByRole('combobox', { name: say.otherDevice }).fill(`${name}-b`);
  await page.getByRole('option', { name: `${name}-b` }).click();
  const ports = page.getByRole('button', { name: say.otherPort });
  await expect(ports).toBeEnabled();
  await ports.click();
  await page.getByRole('option', { name: /eth0/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say.cableConnect, exact: true })
    .click();
  await expect(
    page.getByRole('link', { name: `${name}-b` }).first(),
  ).toBeVisible();
  await page.getByRole('button', { name: say.cableTrace }).click();
  await expect(page.getByText(say.wayIsComplete)).toBeVisible();
});

test('what follows if a device fails is said, and how full a room is', async ({
  page,
  say,
  signInAs,
  apiAs,
  uniqueName: name,
}) => {
  const api = await apiAs('operator');
  const { a, b, roomId } = await makeRack(api, name);
  const portOf = async ({ id }: { id: string }) =>
    (
      await api.get<{ items: { id: string }[] }>(
        `/api/datacenter/objects/ports?filter=deviceId=${id}`,
      )
    ).items[0].id;
  await api.post('/api/datacenter/objects/cables', {
    fields: { a: [await portOf(a)], b: [await portOf(b)] },
  });
  await signInAs('operator');
  await page.goto(`/datacenter/devices/devices/${a.id}`);
  await page.getByRole('tab', { name: say.ifItFails }).click();
  const row = (device: string) =>
    page.getByRole('row', { name: `${name}-${device}` });
  await expect(row('a')).toContainText(say.failsItself);
  await expect(row('b')).toContainText(say.losesConnections);
  await expectAccessible(page);

  await page.goto(`/datacenter/places/places/${roomId}`);
  await page.getByRole('tab', { name: say.capacity }).click();
  await expect(page.getByText(say.twoOfTwentyUnits)).toBeVisible();
  await expectAccessible(page);
});

test('rows of racks are made on a floor plan', async ({
  page,
  say,
  signInAs,
  apiAs,
  uniqueName: name,
}) => {
  const api = await apiAs('operator');
  const { roomId } = await makeRack(api, name);
  await signInAs('operator');
  await page.goto(`/datacenter/places/places/${roomId}`);
  const plan = page.getByRole('group', { name: new RegExp(say.floorPlan) });
  await expect(
    plan.getByRole('button', { name: new RegExp(`^${name}-r1 `) }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: say.makeRows }).click();
  await page.getByRole('button', { name: say.makeRowsSubmit }).click();
  await expect(plan.getByRole('button', { name: /^A01 / })).toBeVisible();
});

test('the way leads from a site down to a port, and back to where one came from', async ({
  page,
  signInAs,
  say,
  apiAs,
  uniqueName: name,
}) => {
  const api = await apiAs('operator');
  const site = await api.post<{ id: string }>(
    '/api/datacenter/objects/places',
    {
      fields: { name: `${name}-site`, level: 'site' },
    },
  );
  const { roomId, rackId, a } = await makeRack(api, name, site.id);
  await signInAs('operator');
  await page.goto(`/datacenter/places/places/${site.id}`);
  const room = page.getByRole('link', { name, exact: true });
  await expect(room).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('listitem').filter({ has: room }).dblclick();
  await page.waitForURL(`**/places/${roomId}`);
  const rack = page
    .getByRole('group', { name: new RegExp(say.floorPlan) })
    .getByRole('button', { name: new RegExp(`^${name}-r1 `) });
  await rack.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/racks/${rackId}`);
  const device = page
    .getByRole('button', { name: new RegExp(`^${name}-a,`) })
    .first();
  await device.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/devices/${a.id}`);
  const port = page.getByRole('link', { name: 'eth0' });
  await port.click();
  await expect(page.getByRole('tab', { name: say.wayFromPort })).toBeVisible();
  await expectAccessible(page);

  for (const from of [port, device, rack, room]) {
    // Where the way out leads to is on the page before the key does.
    await expect(
      page.getByRole('navigation', { name: say.whatItIsIn }).getByRole('link'),
    ).not.toHaveCount(0);
    await page.keyboard.press('Alt+ArrowUp');
    await expect(from).toBeFocused();
  }
});

test('who may only look is offered nothing else, and developers see no data center', async ({
  page,
  say,
  signInAs,
  apiAs,
  uniqueName: name,
}) => {
  const { rackId } = await makeRack(await apiAs('operator'), name);
  const viewer = await apiAs('viewer');
  expect(
    (await viewer.fetch(`/api/datacenter/objects/racks/${rackId}`)).status,
  ).toBe(200);
  expect(
    (
      await viewer.fetch(`/api/datacenter/objects/racks/${rackId}`, {
        method: 'DELETE',
      })
    ).status,
  ).toBe(403);
  const developer = await apiAs('developer');
  expect((await developer.fetch('/api/datacenter/objects/racks')).status).toBe(
    403,
  );
  await signInAs('viewer');
  await page.goto(`/datacenter/racks/racks?q=${name}`);
  await expect(page.getByRole('link', { name: `${name}-r1` })).toBeVisible();
  await expect(page.getByRole('button', { name: say.addRack })).toBeHidden();
});

test('a rack in the catalog has its elevation as a tab, a device says where it is, and search finds both', async ({
  page,
  say,
  signInAs,
  apiAs,
  uniqueName: name,
}) => {
  const api = await apiAs('operator');
  const { rackId, a } = await makeRack(api, name);
  const rack = `/catalog/default/resource/rack-${rackId}`;
  const device = `/catalog/default/resource/device-${a.id}`;
  for (const path of [rack, device]) {
    await until(`search finds ${path}`, async () => {
      const { results } = await api.get<{
        results: { document: { location: string } }[];
      }>(`/api/search/query?term=${encodeURIComponent(name)}`);
      return results.some(({ document }) => document.location === path);
    });
  }
  await signInAs('operator');
  await page.goto(`/datacenter/racks/racks/${rackId}`);
  await page.getByRole('link', { name: say.openInCatalog }).click();
  await page.waitForURL(`**${rack}`);

  await page.goto(`${rack}/elevation`);
  await expect(
    page
      .getByRole('group', {
        name: new RegExp(`^${say.rackElevation} ${name}-r1`),
      })
      .first(),
  ).toBeVisible();
  await expect(
    page.getByRole('button', { name: new RegExp(`^${name}-a,`) }).first(),
  ).toBeVisible();
  await expectAccessible(page);

  await page.goto(device);
  const place = page.getByRole('list', { name: say.whereItIs, exact: true });
  await expect(place.getByRole('link', { name: `${name}-r1` })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: say.openInDatacenter }).click();
  await page.waitForURL(`**/datacenter/devices/devices/${a.id}?tab=place`);
});
