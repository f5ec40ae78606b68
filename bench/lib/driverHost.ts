import type * as Host from '../../plugins/clouds-node/src/host';
import type * as Sandbox from '../../plugins/clouds-backend-module-sandbox/src/driver';
import type * as Cloud from '../../packages/sandbox-cloud/src';
import { createRequire } from 'node:module';

// The bench is made of ES modules and the portal is not: an import of them finds no names.
const load = createRequire(import.meta.url);

const host: typeof Host = load('../../plugins/clouds-node/src/host/index.ts');
const sandbox: typeof Sandbox = load(
  '../../plugins/clouds-backend-module-sandbox/src/driver.ts',
);
const cloud: typeof Cloud = load('../../packages/sandbox-cloud/src/index.ts');

export const { DriverSupervisor, hostDriver } = host;
export const { driver: sandboxDriver } = sandbox;
export const { startSandboxCloud } = cloud;
