export * from './CloudErrorCode';
