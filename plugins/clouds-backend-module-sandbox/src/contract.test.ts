import { describeCloudDriverContract } from '@rackstage/plugin-clouds-node/testUtils';
import { createSandboxHarness } from './__testUtils__/sandboxHarness';

describeCloudDriverContract(
  'the sandbox driver keeps the driver contract',
  createSandboxHarness(),
);
