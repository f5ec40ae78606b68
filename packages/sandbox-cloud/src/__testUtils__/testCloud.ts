import {
  SandboxCloud,
  SandboxCloudOptions,
  startSandboxCloud,
} from '../startSandboxCloud';
import { ManualClock } from './ManualClock';
import { TestApi } from './TestApi';

export interface TestCloud {
  cloud: SandboxCloud;
  clock: ManualClock;
  /** As project `demo`. */
  api: TestApi;
  /** As project `other`. */
  otherApi: TestApi;
}

/** A cloud that answers at once and whose time stands still until the test lets it go by. */
export async function startTestCloud(
  options: Partial<SandboxCloudOptions> = {},
): Promise<TestCloud> {
  const clock = new ManualClock();
  const cloud = await startSandboxCloud({
    projects: [
      { id: 'demo', apiKey: 'key-of-demo' },
      { id: 'other', apiKey: 'key-of-other' },
    ],
    clock,
    speed: 1000,
    onDefect: error => {
      throw error;
    },
    ...options,
  });
  return {
    cloud,
    clock,
    api: new TestApi(cloud, 'key-of-demo'),
    otherApi: new TestApi(cloud, 'key-of-other'),
  };
}
