export * from './cabling/tracePath';
export * from './racks/placeProblem';
