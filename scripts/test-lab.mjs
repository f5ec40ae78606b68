/**
 * `npm run test:lab`: the driver contract and the instance journey on the real
 * OpenStack of `npm run lab:openstack -- up`; skipped, test by test, when that
 * is not up.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureAppBuilt } from './lib/buildApp.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { labEnvironment } from './lib/lab.mjs';
import { root, say } from './lib/root.mjs';
import { jest, playwright, Sums } from './lib/runners.mjs';

const reports = join(root, '.cache/reports-lab');

ensureInstalled();
ensureAppBuilt();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const env = labEnvironment();
const sums = new Sums();
sums.add(
  jest({
    report: join(reports, 'jest.json'),
    args: ['\\.lab\\.test\\.ts$'],
    workers: 1,
    env,
  }),
);
sums.add(
  playwright({
    report: join(reports, 'journeys.json'),
    projects: ['lab'],
    env,
  }),
);
say(`\n${sums}`);
process.exitCode = sums.failed > 0 ? 1 : 0;
