export * from './components';
export * from './fields';
export * from './kindNames';
export * from './kinds';
export * from './schemas';
