import { expect, Page } from '@playwright/test';
import { Words } from './words';

/** Opens the form of a template as if nothing had been kept of it. */
export async function openForm(page: Page, say: Words, name: string) {
  await page.goto(`/create/templates/default/${name}`);
  await startAnew(page, say);
}

/** Goes past the question whether to go on with what was kept; other tests of the same person may have left a form half filled. */
export async function startAnew(page: Page, say: Words) {
  const anew = page.getByRole('button', { name: say.startAnew });
  const next = page.getByRole('button', { name: say.next, exact: true });
  const review = page.getByRole('button', { name: say.review, exact: true });
  await expect(anew.or(next).or(review)).toBeVisible();
  if (await anew.isVisible()) {
    await anew.click();
  }
}
