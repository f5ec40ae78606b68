export * from './compute';
export * from './image';
export * from './network';
export * from './volume';
export type { AvailabilityZone } from './availabilityZones';
