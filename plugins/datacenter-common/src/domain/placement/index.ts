export * from './types';
export * from './proposePlacement';
