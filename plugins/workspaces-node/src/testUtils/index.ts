export * from './TestWorkspaces';
