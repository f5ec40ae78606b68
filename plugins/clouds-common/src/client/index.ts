export * from './CloudsClient';
export * from './types';
