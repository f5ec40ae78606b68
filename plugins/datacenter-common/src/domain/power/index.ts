export * from './types';
export * from './supplies';
export * from './powerFlow';
export * from './lossOf';
export * from './plantWithout';
