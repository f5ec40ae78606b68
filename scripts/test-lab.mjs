/**
 * `npm run test:lab`: the driver contract and the instance journey on the real
 * OpenStack of `npm run lab:openstack -- up`; skipped, test by test, when that
 * is not up.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureAppBuilt } from './lib/buildApp.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { root, say } from './lib/root.mjs';
import { jest, playwright, Sums } from './lib/runners.mjs';

const reports = join(root, '.cache/reports-lab');

/** The settings of the lab's account, when it is up. */
function labEnvironment() {
  const { status } = spawnSync(
    'bash',
    [join(root, 'lab/openstack/lab.sh'), 'status'],
    { stdio: 'inherit' },
  );
  const state =
    process.env.OPENSTACK_LAB_DIR ?? join(root, 'data/openstack-lab');
  return status === 0
    ? { RACKSTAGE_LAB_OPENSTACK_CLOUDS_YAML: join(state, 'clouds.yaml') }
    : {};
}

ensureInstalled();
ensureAppBuilt();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });
const env = labEnvironment();
const sums = new Sums();
sums.add(
  jest({
    report: join(reports, 'jest.json'),
    args: ['\\.lab\\.test\\.ts$', '--runInBand'],
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
