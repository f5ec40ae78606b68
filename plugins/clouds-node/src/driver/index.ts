export * from './CloudConnection';
export * from './CloudDriver';
export * from './CloudError';
export * from './plainConsoleText';
