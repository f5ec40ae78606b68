export * from './describeNeighborSourceContract';
