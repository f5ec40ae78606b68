export * from './CloudsClient';
export * from './types';
export { ReachingClient } from './ReachingClient';
