import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * The settings of the OpenStack lab's account, when it is up.
 *
 * @param output - where its processes are listed
 */
export function labEnvironment(output = 'inherit') {
  const { status } = spawnSync(
    'bash',
    [join(root, 'lab/openstack/lab.sh'), 'status'],
    { stdio: output },
  );
  const state =
    process.env.OPENSTACK_LAB_DIR ?? join(root, 'data/openstack-lab');
  return status === 0
    ? { RACKSTAGE_LAB_OPENSTACK_CLOUDS_YAML: join(state, 'clouds.yaml') }
    : {};
}
