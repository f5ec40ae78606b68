export { describeUpgrades } from './describeUpgrades';
export type { UpgradesOptions } from './describeUpgrades';
export type { DataSet } from './dataSet';
