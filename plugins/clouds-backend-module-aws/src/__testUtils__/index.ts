export { call } from './call';
export { createAwsHarness } from './awsHarness';
export { region, startStubbedAws } from './startStubbedAws';
export type { StubbedAws } from './startStubbedAws';
