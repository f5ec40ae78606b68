import { setTimeout as delay } from 'node:timers/promises';
import { Browser, chromium, Page } from '@playwright/test';
import { browserLaunchOptions } from '../../scripts/lib/browser.mjs';

/** A browser for as long as the work takes. */
export async function withBrowser<T>(
  work: (browser: Browser) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch(await browserLaunchOptions());
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** A window that has never been to the portal: nothing is cached. */
export const newPage = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ locale: 'en-US' })).newPage();

/** Counts the bytes that come over the wire in answers that `count`s. */
export async function countBytes(
  page: Page,
  count: (answer: { type: string; url: string }) => boolean,
): Promise<() => number> {
  const counted = new Set<string>();
  let bytes = 0;
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (count({ type, url: response.url })) {
      counted.add(requestId);
    }
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) {
      bytes += encodedDataLength;
    }
  });
  return () => bytes;
}

/** The count once it has not changed for two seconds: pages fetch what they may need when they are idle. */
export async function settled(
  count: () => number | Promise<number>,
): Promise<number> {
  for (let before = await count(); ;) {
    await delay(2000);
    const now = await count();
    if (now === before) {
      return now;
    }
    before = now;
  }
}
