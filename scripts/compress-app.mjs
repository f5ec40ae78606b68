/**
 * After a build of the pages: compresses what the browser fetches, so that
 * nobody waits for it later. plugins/app-backend-module-compression serves it.
 */
import { join } from 'node:path';
import { compressFiles } from './lib/compress.mjs';
import { root } from './lib/root.mjs';

const dist = join(root, 'packages/app/dist');
await compressFiles(join(dist, 'static'), join(dist, 'compressed'));
