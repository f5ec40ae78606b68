import { expect, test } from '../lib/fixtures';
import { openForm } from '../lib/forms';
import {
  listInstances,
  sandboxInstance,
  taskEnd,
  templateRef,
} from '../lib/instances';
import { makeInstances } from '../lib/made';
import { savePicture } from '../lib/savePicture';
import { choose, fillVirtualMachine } from '../lib/wizard';

const values = {
  account: /Sandbox/,
  region: /Korea Central/,
  image: /Ubuntu 24.04/,
  spec: /General 2 vCPU 8 GiB/,
};

test('the form says what is wrong with a name or a number before anything is made', async ({
  page,
  say,
  signInAs,
}) => {
  await signInAs('developer');
  await openForm(page, say, 'virtual-machine');
  const next = page.getByRole('button', { name: say.next, exact: true });
  await next.click();
  // Still on the first page, which says what is missing.
  await expect(page.getByText(say.fillIn).first()).toBeVisible();
  await choose(page, say.cloudAccount, values.account);
  await choose(page, say.region, values.region);
  await next.click();
  await page.getByLabel(say.name).first().fill('Not A Name');
  await page.getByLabel(say.howMany).fill('11');
  await next.click();
  await expect(page.getByText(say.atMostTen).first()).toBeVisible();
  await expect(page.getByLabel(say.name).first()).toHaveAttribute(
    'aria-invalid',
    'true',
  );
});

test('the review page refuses a taken name and says what to do', async ({
  page,
  say,
  apiAs,
  signInAs,
  uniqueName: name,
}) => {
  await makeInstances(await apiAs('developer'), name);
  await signInAs('developer');
  await openForm(page, say, 'virtual-machine');
  await fillVirtualMachine(page, say, { ...values, name });
  await expect(page.getByText(say.cannotBeMade)).toBeVisible();
  await expect(page.getByText(new RegExp(name)).first()).toBeVisible();
});

test('the review page names what was chosen by its title', async ({
  page,
  say,
  signInAs,
  uniqueName: name,
}) => {
  await signInAs('developer');
  await openForm(page, say, 'virtual-machine');
  await fillVirtualMachine(page, say, { ...values, name });
  await expect(page.getByText(say.cloudSays)).toBeVisible();
  for (const chosen of Object.values(values)) {
    await expect(
      page.getByRole('definition').filter({ hasText: chosen }).first(),
    ).toBeVisible();
  }
  await savePicture(page, 'review');
});

/** A request with one thing wrong, and what the answer says about it. */
const bad: [why: string, change: object, says: RegExp][] = [
  ['an unknown region', { region: 'mars-1' }, /no region 'mars-1'; choose/],
  [
    'a spec that the region does not have',
    { spec: 'x9-1x1' },
    /no spec 'x9-1x1' in region 'kr-central-1'; choose/,
  ],
  ['an unknown image', { image: 'windows-3.1' }, /no image .*; choose/],
  ['an unknown account', { account: 'nobody' }, /account.* 'nobody'/],
  [
    'an unknown owner',
    { owner: 'group:default/nobody' },
    /no 'group:default\/nobody' in the catalog; choose/,
  ],
  ['an illegal name', { name: 'No Name!' }, /name/],
  ['no name', { name: undefined }, /name/],
  ['no machine', { count: 0 }, /count/],
  ['too many machines', { count: 11 }, /count/],
  ['half a machine', { count: 1.5 }, /count/],
  ['a number that is none', { count: 'x' }, /count/],
  ['a time that is over', { expiresAt: '2020-01-01T00:00:00Z' }, /later one/],
  ['a volume without size', { volumeGiB: 0 }, /volumeGiB/],
];

for (const [why, change, says] of bad) {
  test(`a request with ${why} is refused and leaves nothing behind`, async ({
    apiAs,
    uniqueName: name,
  }) => {
    const api = await apiAs('developer');
    const values = { ...sandboxInstance(name), ...change };

    const answer = await api.fetch('/api/clouds/instances', {
      method: 'POST',
      body: JSON.stringify({ ...values, idempotencyKey: name }),
    });
    const { error } = await answer.json();
    expect(error.message).toMatch(says);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);

    const started = await api.fetch('/api/scaffolder/v2/tasks', {
      method: 'POST',
      body: JSON.stringify({ templateRef, values }),
    });
    if (started.status === 201) {
      const { status, log } = await taskEnd(api, (await started.json()).id);
      expect(status).toBe('failed');
      expect(log).toMatch(says);
    } else {
      expect(started.status).toBe(400);
      expect(JSON.stringify(await started.json())).toMatch(says);
    }
    expect(await listInstances(api, name)).toEqual([]);
  });
}
