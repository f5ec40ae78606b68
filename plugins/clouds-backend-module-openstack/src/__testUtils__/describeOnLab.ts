import { OpenStackConnection } from '../connect';
import { openStackDriver } from '../OpenStackDriver';
import {
  LabCloud,
  labCloudsYaml,
  openOpenStackLab,
  OpenStackLab,
} from './OpenStackLab';

/** What a lab test works with; there from its first `beforeEach` on. */
export interface LabTest {
  lab: OpenStackLab;
  connection: OpenStackConnection;
  region: string;
}

/** How long a change at the lab may take, in milliseconds. */
const settleTimeoutMs = 60_000;

/** Declares tests that need the lab: skipped, by name, where there is none. */
export function describeOnLab(
  name: string,
  cloud: LabCloud,
  declare: (test: LabTest) => void,
): void {
  const describeIfThere = labCloudsYaml ? describe : describe.skip;
  describeIfThere(`${name} (OpenStack lab as ${cloud})`, () => {
    jest.setTimeout(2 * settleTimeoutMs);
    const test = {} as LabTest;
    beforeAll(async () => {
      test.lab = await openOpenStackLab(cloud);
      test.region = test.lab.target.region;
      test.connection = openStackDriver.connect(
        test.lab.settings,
      ) as OpenStackConnection;
    });
    beforeEach(() => test.lab.proxy.reset());
    afterAll(() => test.lab?.close());
    declare(test);
  });
}
