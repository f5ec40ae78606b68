import {
  DriverSupervisor,
  hostDriver,
} from '@rackstage/plugin-clouds-node/host';
import { describeCloudDriverContract } from '@rackstage/plugin-clouds-node/testUtils';
import { packDriver } from '@rackstage/test-kit';
import { createAwsHarness } from './__testUtils__';
import { awsDriver } from './awsDriver';

const packed = packDriver('plugins/clouds-backend-module-aws', 'aws');
const supervisor = new DriverSupervisor({ locate: async () => packed });

afterAll(async () => {
  await supervisor.stop();
  packed.remove();
});

describeCloudDriverContract(
  'the AWS driver in a process of its own keeps the driver contract',
  createAwsHarness(
    hostDriver({ ...awsDriver, importFormats: ['config'] }, supervisor),
  ),
);

describe('the process of the AWS driver', () => {
  it('was one all the time', () => {
    const { restarts, lastFault } = supervisor.getStatus();
    expect({ restarts, lastFault }).toEqual({ restarts: 0 });
  });
});
