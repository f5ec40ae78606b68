export * from './InstanceCondition';
export * from './InstancePhase';
export * from './Operation';
export * from './PriceList';
export * from './describeInstance';
export * from './money';
export * from './names';
export * from './planInstance';
