export * from './forecast';
export * from './rewind';
