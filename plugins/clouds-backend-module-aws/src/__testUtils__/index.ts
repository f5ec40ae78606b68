export { call } from './call';
export { createAwsHarness } from './awsHarness';
export { startStubbedAws } from './startStubbedAws';
export type { StubbedAws } from './startStubbedAws';
