export * from './call';
export * from './describeOnLab';
export * from './labFaults';
export * from './labHarness';
export * from './OpenStackLab';
export * from './startStubbedCloud';
export * from './until';
