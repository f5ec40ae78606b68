/**
 * After a build of the pages: compresses what the browser fetches, so that
 * nobody waits for it later (plugins/app-backend-module-compression serves it),
 * and says whose software is in them.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFiles } from './lib/compress.mjs';
import { notices, noticesOfPages } from './lib/notices.mjs';
import { browserPackages, distinct } from './lib/packages.mjs';
import { root } from './lib/root.mjs';

const app = join(root, 'packages/app');
await compressFiles(join(app, 'dist/static'), join(app, 'dist/compressed'));
writeFileSync(
  join(root, noticesOfPages),
  notices(distinct(browserPackages(app))),
);
