export * from './cabling/tracePath';
