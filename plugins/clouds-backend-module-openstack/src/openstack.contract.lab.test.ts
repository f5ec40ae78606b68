import { describeCloudDriverContract } from '@rackstage/plugin-clouds-node/testUtils';
import { createLabHarness, labCloudsYaml } from './__testUtils__';

const onLab = labCloudsYaml ? describe : describe.skip;

describeCloudDriverContract(
  'the OpenStack driver keeps the driver contract on the lab',
  createLabHarness('lab-app'),
  { describe: onLab, it, beforeAll, afterAll },
);
