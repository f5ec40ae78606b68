export * from './DatacenterClient';
export * from './types';
