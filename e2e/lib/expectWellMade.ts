import { ConsoleMessage, expect, Page } from '@playwright/test';
import { expectAccessible } from './expectAccessible';

/** Nothing on the page fails, nobody has to scroll sideways, and everybody can read it. */
export async function expectWellMade(page: Page, failures: string[]) {
  await expectAccessible(page);
  const overflow = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
  expect(overflow).toBeLessThanOrEqual(0);
  expect(failures).toEqual([]);
}

/** Collects what the browser complains about while the page is used. */
export function collectFailures(page: Page): string[] {
  const failures: string[] = [];
  page.on('pageerror', error => failures.push(error.message));
  page.on('console', message => {
    if (isFailure(message)) {
      failures.push(message.text());
    }
  });
  return failures;
}

const isFailure = (message: ConsoleMessage) =>
  message.type() === 'error' &&
  // A page that is left while it reads something.
  !/net::ERR_ABORTED|Failed to fetch/.test(message.text());
