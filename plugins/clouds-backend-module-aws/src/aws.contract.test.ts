import { describeCloudDriverContract } from '@rackstage/plugin-clouds-node/testUtils';
import { createAwsHarness } from './__testUtils__';

describeCloudDriverContract(
  'the AWS driver keeps the driver contract on a stub that speaks the protocols of AWS',
  createAwsHarness(),
);
