import { Page, test } from '@playwright/test';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

/** Saves what the page looks like, for the README and the guides, when RACKSTAGE_PICTURES is set. */
export async function savePicture(page: Page, name: string) {
  const info = test.info();
  const file = `${name}-${info.project.name}.png`;
  await page.screenshot({
    path: process.env.RACKSTAGE_PICTURES
      ? join(folder, file)
      : info.outputPath(file),
  });
}
