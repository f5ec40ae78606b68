export * from './assertShape';
export * from './shapes';
