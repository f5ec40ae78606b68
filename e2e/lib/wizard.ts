import { expect, Page } from '@playwright/test';
import { Words } from './words';

/** A button of a choice is named by what is chosen and then by its label, which other labels may contain. */
export const labelled = (label: string) => new RegExp(` ${label}$`);

/** The form takes one of the person's groups, once they are known; it goes no further before. */
export const ownerIsChosen = (page: Page, say: Words) =>
  expect(page.getByRole('button', { name: labelled(say.owner) })).toContainText(
    /Civic services|민원서비스팀|Cloud operations|클라우드 운영팀/,
  );

/** Opens a choice of the form and takes the first option that matches. */
export async function choose(
  page: Page,
  label: string | RegExp,
  option: RegExp,
) {
  await page.getByRole('button', { name: label }).first().click();
  await page.getByRole('option', { name: option }).first().click();
  await expect(page.getByRole('listbox')).toHaveCount(0);
}

/** Fills in the form of the virtual machine template, up to its review page. */
export async function fillVirtualMachine(
  page: Page,
  say: Words,
  values: {
    account: RegExp;
    region: RegExp;
    name: string;
    image: RegExp;
    spec: RegExp;
  },
) {
  const next = page.getByRole('button', { name: say.next, exact: true });
  await choose(page, say.cloudAccount, values.account);
  await choose(page, say.region, values.region);
  await next.click();
  await page.getByLabel(say.name).first().fill(values.name);
  await choose(page, say.image, values.image);
  await choose(page, say.spec, values.spec);
  await next.click();
  await page.getByRole('button', { name: say.review, exact: true }).click();
}
