import { expect, Page, test } from '@playwright/test';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

/** Saves what the page looks like, for the README and the guides, when RACKSTAGE_PICTURES is set. */
export async function savePicture(page: Page, name: string) {
  const info = test.info();
  const file = `${name}-${info.project.name}.png`;
  if (!process.env.RACKSTAGE_PICTURES) {
    await page.screenshot({ path: info.outputPath(file) });
    return;
  }
  // What the guides show is a page that has read all of its parts.
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[class*="bui-Skeleton"]')).toHaveCount(0);
  await page.screenshot({ path: join(folder, file) });
}
