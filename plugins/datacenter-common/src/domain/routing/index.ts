export * from './routeCable';
