import { startEventReceiver } from '../../lib/eventReceiver';
import { collectFailures, expectWellMade } from '../../lib/expectWellMade';
import { expect, test, uniqueName } from '../../lib/fixtures';
import { accessLooks } from '../../lib/looks/accessLooks';
import { catalogLooks } from '../../lib/looks/catalogLooks';
import { cloudLooks } from '../../lib/looks/cloudLooks';
import { datacenterLooks } from '../../lib/looks/datacenterLooks';
import { integrationLooks } from '../../lib/looks/integrationLooks';
import { heading } from '../../lib/looks/Look';
import { Made, makeThings } from '../../lib/looks/makeThings';
import { reachingLooks } from '../../lib/looks/reachingLooks';
import { workLooks } from '../../lib/looks/workLooks';
import { savePicture } from '../../lib/savePicture';
import { tidyUp } from '../../lib/tidyUp';

const pages = [
  ...workLooks,
  ...cloudLooks,
  ...reachingLooks,
  ...catalogLooks,
  ...accessLooks,
  ...integrationLooks,
  ...datacenterLooks,
];

test.describe('pages', () => {
  let made: Made;
  let receiver: Awaited<ReturnType<typeof startEventReceiver>>;

  test.beforeAll(async ({ apiAs }) => {
    receiver = await startEventReceiver();
    const callers = {
      administrator: await apiAs('administrator'),
      developer: await apiAs('developer'),
      operator: await apiAs('operator'),
    };
    made = await makeThings(callers, uniqueName(), receiver.url);
  });
  test.afterAll(async () => {
    await receiver.close();
    await tidyUp(made.name);
  });

  for (const { name, role, path, open, shows } of pages) {
    test(`${name} is well made`, async ({ page, say, signInAs }) => {
      const failures = collectFailures(page);
      await signInAs(role);
      await page.goto(path(made));
      await open?.(page, say, made);
      await expect(shows(page, say, made)).toBeVisible();
      await savePicture(page, name);
      await expectWellMade(page, failures);
    });
  }
});

test('the sign-in page is well made', async ({ page, say }) => {
  const failures = collectFailures(page);
  await page.goto('/');
  await expect(heading(page, say.signInTitle)).toBeVisible();
  await savePicture(page, 'sign-in');
  await expectWellMade(page, failures);
});

for (const [what, path] of [
  ['an instance', '/clouds/instances/no-such-id'],
  ['an account', '/clouds/accounts/no-such-id'],
  ['a resource', '/clouds/resources/no-such-id'],
]) {
  test(`${what} that does not exist leads back to the list`, async ({
    page,
    say,
    signInAs,
  }) => {
    await signInAs('operator');
    await page.goto(path);
    await expect(page.getByText(say.doesNotExist)).toBeVisible();
    await page.getByRole('link', { name: say.toTheList }).click();
    await expect(page).toHaveURL(path.replace('/no-such-id', ''), {
      ignoreCase: true,
    });
  });
}

test('an address that leads nowhere says so, and leads home', async ({
  page,
  say,
  signInAs,
}) => {
  await signInAs('developer');
  await page.goto('/no/such/page');
  await expect(page.getByText(say.noSuchPage).first()).toBeVisible();
  await savePicture(page, 'not-found');
});
