import { collectFailures, expectWellMade } from '../../lib/expectWellMade';
import { expect, test } from '../../lib/fixtures';
import { makeHall } from '../../lib/looks/makeHall';
import { savePicture } from '../../lib/savePicture';

test('a full room: its floor plan, and a row of its racks abreast', async ({
  page,
  say,
  signInAs,
  apiAs,
  uniqueName: name,
}) => {
  const failures = collectFailures(page);
  const { hallId, rowId } = await makeHall(await apiAs('operator'), name);
  await signInAs('operator');
  await page.goto(`/datacenter/places/places/${hallId}`);
  const plan = page.getByRole('group', { name: new RegExp(say.floorPlan) });
  await expect(plan.getByRole('button')).toHaveCount(36);
  await expectWellMade(page, failures);
  await savePicture(page, 'floor-plan');

  await page.goto(`/datacenter/places/rows/${rowId}`);
  await expect(page.getByRole('button', { name: /^leaf-a1,/ })).toBeVisible();
  await expectWellMade(page, failures);
  await savePicture(page, 'elevations');
});
